-- Press mail from a mailbox.
-- Which kinds there are the program says; a list of them here would have to change with each new one.
alter table ingest.source drop constraint if exists source_kind_check;
alter table ingest.source add constraint source_kind_check check (kind ~ '^[a-z]{2,20}$');

-- How far a mailbox is read (RFC 3501 section 2.3.1.1); written with each batch's items.
create table ingest.mailbox (
  source       uuid primary key references ingest.source on delete cascade,
  uid_validity bigint not null,
  last_uid     bigint not null
);

-- Files that came with items, each once however often it came; compressed by Zstandard.
create table ingest.attachment (
  sha256 text primary key,
  name   text not null,
  size   bigint not null,
  bytes  bytea not null,
  stored timestamptz not null
);
-- Compressed before it comes here.
alter table ingest.attachment alter column bytes set storage external;

create trigger immutable before update or delete on ingest.attachment
  for each row execute function ingest.refuse_change();

-- What of an embargo has to be asked, and the files that came with the version.
alter table ingest.item_version add column embargo_question jsonb;
alter table ingest.item_version add column attachments jsonb not null default '[]';
