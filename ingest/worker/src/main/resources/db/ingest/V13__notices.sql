-- Kinds of sources are the program's to know: a list here would have to be repeated with each new one.
alter table ingest.source drop constraint if exists source_kind_check;
alter table ingest.source add constraint source_kind_check check (kind ~ '^[a-z]{2,20}$');

-- How far a registry of works has been read; written with each page's notices.
create table ingest.notice_listing (
  source     uuid primary key references ingest.source on delete cascade,
  mark       timestamptz,
  -- The list that is being read; all null between two lists.
  since      timestamptz,
  asked_from timestamptz,
  begun      timestamptz,
  cursor     text,
  pages      int,
  highest    timestamptz,
  in_order   boolean,
  restarts   int,
  check ((pages is null) = (since is null))
);

-- Notices about works: each is told once, whoever lists it and however often.
create table ingest.work_notice (
  doi    text not null,
  kind   text not null,
  -- DOI of the notice or of what replaces the work; empty where the work says so itself.
  notice text not null,
  source uuid not null,
  told   timestamptz not null,
  primary key (doi, kind, notice)
);

-- Any source may say that an item is deleted.
alter table ingest.oai_deletion rename to item_deletion;
