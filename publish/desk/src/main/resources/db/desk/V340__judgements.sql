-- When enrich said what it makes of a version written at the desk; before, it has what the version before it had.
alter table desk.item_version add column enriched timestamptz;

-- What editors say of an item's tags and citations, whatever version they are found in. The newest word holds;
-- all of them stand in the audit.
create table desk.judgement (
  item uuid not null,
  kind text not null check (kind in ('topic', 'citation')),
  value text not null,                     -- a concept's uri; a citation's type and value
  verdict text not null check (verdict in ('accepted', 'refused', 'added')),
  subject text not null,                   -- JSON of the topic or citation as it was seen
  judged_by text not null,
  judged timestamptz not null,
  primary key (item, kind, value)
);
