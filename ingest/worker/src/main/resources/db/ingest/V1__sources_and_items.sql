-- Where content comes from. What the last attempt came to stands here too, so that a list needs no other table.
create table ingest.source (
  id               uuid primary key default uuidv7(),
  name             text not null,
  kind             text not null check (kind in ('feed', 'oai', 'directory', 'table', 'push')),
  url              text,
  trust            text not null check (trust in ('review', 'release')),
  licence          text,
  language         text,
  item_kind        text not null,
  interval_seconds int not null check (interval_seconds > 0),
  state            text not null default 'active' check (state in ('active', 'stopped', 'gone')),
  version          int not null default 1,
  builtin          boolean not null default false,
  created          timestamptz not null,
  next_fetch       timestamptz,
  lease            uuid,
  leased_until     timestamptz,
  etag             text,
  last_modified    text,
  document_hash    text,
  failures         int not null default 0,
  failing_since    timestamptz,
  changes          timestamptz[] not null default '{}',
  stopped          text,
  last_fetch       timestamptz,
  last_outcome     text,
  last_reason      text,
  last_change      timestamptz,
  -- What only its kind has.
  settings         jsonb,
  check ((kind = 'push') = (url is null))
);

create unique index source_url on ingest.source (kind, url) where url is not null and kind <> 'table';
-- A table service has one address for all its tables.
create unique index source_of_table on ingest.source (url, (settings->>'code')) where kind = 'table';
create unique index source_builtin on ingest.source (builtin) where builtin;
create index source_due on ingest.source (next_fetch) where state = 'active' and next_fetch is not null;

-- Pushes that name no source come from here.
insert into ingest.source (name, kind, trust, item_kind, interval_seconds, builtin, created)
values ('Push', 'push', 'review', 'article', 3600, true, now());

-- One attempt to read a source; only the latest of each source are kept.
create table ingest.fetch (
  id            bigint generated always as identity primary key,
  source        uuid not null references ingest.source on delete cascade,
  started       timestamptz not null,
  took_ms       int not null,
  outcome       text not null check (outcome in ('changed', 'unchanged', 'failed', 'quarantined')),
  reason        text not null,
  status        int,
  etag          text,
  last_modified text,
  document_hash text,
  bytes         bigint not null default 0,
  items         int not null default 0,
  created       int not null default 0,
  changed       int not null default 0,
  problems      jsonb not null default '[]',
  document      bytea
);

create index fetch_of_source on ingest.fetch (source, id desc);

-- One publication: its latest version and what it is recognised by.
create table ingest.item (
  id           uuid primary key,
  source       uuid not null,
  external_key text not null,
  link_key     text,
  version      int not null,
  content_hash text not null,
  created      timestamptz not null,
  changed      timestamptz not null,
  unique (source, external_key)
);

create index item_link on ingest.item (source, link_key) where link_key is not null;

create table ingest.item_version (
  item          uuid not null references ingest.item,
  version       int not null,
  source        uuid not null,
  external_id   text not null,
  kind          text not null,
  headline      text not null,
  teaser        text,
  body          text not null,
  language      text,
  link          text,
  authors       jsonb not null,
  keywords      jsonb not null,
  published     timestamptz,
  updated       timestamptz,
  embargo_until timestamptz,
  embargo_zone  text,
  trust         text not null,
  content_hash  text not null,
  ingested      timestamptz not null,
  primary key (item, version)
) with (toast_tuple_target = 8160);
-- Written at every arrival and rarely read: compressing it would cost more than the disk it saves.
alter table ingest.item_version alter column body set storage external;

-- How far the harvest of a repository is (OAI-PMH); written with each page's items.
create table ingest.oai_harvest (
  source        uuid primary key references ingest.source on delete cascade,
  mark          timestamptz,
  -- The list that is being read; all null between two lists.
  granularity   text check (granularity in ('day', 'second')),
  since         timestamptz,
  asked_from    timestamptz,
  begun         timestamptz,
  token         text,
  token_expires timestamptz,
  pages         int,
  records       bigint,
  highest       timestamptz,
  in_order      boolean,
  restarts      int,
  check ((pages is null) = (granularity is null))
);

-- Items that their repository has deleted: each is told once, and forgotten when it is there again.
create table ingest.oai_deletion (
  item uuid primary key references ingest.item,
  told timestamptz not null
);

create function ingest.refuse_change() returns trigger language plpgsql as
$$ begin raise exception 'a version is immutable'; end $$;

create trigger immutable before update or delete on ingest.item_version
  for each row execute function ingest.refuse_change();

-- Answers given to requests with an Idempotency-Key, for a day.
create table ingest.answer (
  key          text primary key,
  request_hash text not null,
  status       int not null,
  body         text not null,
  stored       timestamptz not null
);

create index answer_stored on ingest.answer (stored);
