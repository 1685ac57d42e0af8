-- How long the feed's last document asked to be left alone (ttl, sy:). A 304 repeats headers, not what the document said.
alter table ingest.source
  add least_seconds int not null default 0 check (least_seconds between 0 and 86400);
