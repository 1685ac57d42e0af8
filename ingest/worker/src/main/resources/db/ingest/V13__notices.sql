-- Any source may say that an item is deleted.
alter table ingest.oai_deletion rename to item_deletion;
