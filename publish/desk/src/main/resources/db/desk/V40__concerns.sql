-- What each version rests on, where somebody may tell one day that it changed. `as_of`: how old its figures are.
create table desk.citation (
  type text not null check (type in ('genesis', 'doi')),
  value text not null,                     -- lower case
  item uuid not null,
  version int not null,
  as_of timestamptz not null,
  primary key (type, value, item, version)
);

-- What ingest told of a table, a work or an item. Kept for versions that come in later and are older.
create table desk.signal (
  key text primary key,                    -- the same however often it is told
  type text not null check (type in ('genesis', 'doi', 'item')),
  value text not null,
  kind text not null,
  since timestamptz not null,
  before timestamptz,                      -- what is as old as this or newer knows of it; absent: nothing does
  origin int,                              -- of a deleted item: its newest version, by ingest's number
  draft uuid,                              -- the item that tells of the change itself
  source text not null,
  facts text not null                      -- JSON: what the sentence says
);
create index signal_by_subject on desk.signal (type, value);
create index signal_by_draft on desk.signal (draft) where draft is not null;

-- A mark on an item: something it rests on has changed. No part of the item's life; only a person ends it.
create table desk.concern (
  number bigint generated always as identity primary key,
  item uuid not null,
  version int not null,                    -- that rests on it
  signal text not null references desk.signal,
  resolved timestamptz,
  resolved_by text,
  note text,
  unique (item, signal),
  check ((resolved is null) = (resolved_by is null))
);
create index concern_open on desk.concern (item) where resolved is null;

-- Versions that are here already; the rule for their age is that of Basis.
insert into desk.citation (type, value, item, version, as_of)
select distinct on (1, 2, 3, 4) c ->> 'type', lower(c ->> 'value'), v.item, v.version,
  least((content.json -> 'item' ->> 'ingested')::timestamptz,
    coalesce(greatest((content.json -> 'item' ->> 'published')::timestamptz,
      (content.json -> 'item' ->> 'updated')::timestamptz), 'infinity'))
from desk.item_version v,
  lateral (select convert_from(v.content, 'UTF8')::jsonb as json) as content,
  lateral jsonb_array_elements(content.json -> 'citations') as c
where c ->> 'type' in ('genesis', 'doi');
