-- The table that a source brings, and its states as they were read.
create table ingest.dataset (
  id      uuid primary key,
  source  uuid not null unique references ingest.source,
  code    text not null,
  created timestamptz not null
);

-- A state's canonical text, compressed by Zstandard; found by the SHA-256 of the text.
create table ingest.snapshot (
  hash   text primary key,
  cells  int not null,
  bytes  bytea not null,
  stored timestamptz not null
);
alter table ingest.snapshot alter column bytes set storage external;

-- One state. Not accepted: somebody has to look at it before anything is said about it; the doubts say why.
create table ingest.dataset_version (
  dataset   uuid not null references ingest.dataset,
  number    int not null,
  hash      text not null references ingest.snapshot,
  kind      text not null check (kind in ('first', 'new-period', 'revision', 'correction', 'structure', 'doubtful')),
  retrieved timestamptz not null,
  accepted  boolean not null,
  doubts    jsonb not null default '[]',
  compared  int,
  changed   bigint not null default 0,
  added     bigint not null default 0,
  removed   bigint not null default 0,
  report    jsonb not null,
  changes   bytea,
  chart     text,
  item      text,
  primary key (dataset, number),
  foreign key (dataset, compared) references ingest.dataset_version,
  check (accepted = (kind <> 'doubtful'))
);
-- Compressed before it comes here.
alter table ingest.dataset_version alter column changes set storage external;

create trigger immutable before update or delete on ingest.dataset_version
  for each row execute function ingest.refuse_change();
create trigger immutable before update or delete on ingest.snapshot
  for each row execute function ingest.refuse_change();

-- A job at a table service, made for a source; a service account has one at a time.
create table ingest.table_job (
  source  uuid primary key references ingest.source,
  account text not null unique,
  name    text,
  since   timestamptz not null
);
