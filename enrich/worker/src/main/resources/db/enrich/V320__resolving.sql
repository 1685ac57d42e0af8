-- Cited works, each once however many items cite it: the request, and what came of it.
create table enrich.work (
  type     text not null,                  -- of the citation: doi, arxiv, isbn, urn-nbn
  value    text not null,
  registry text not null,                  -- who is asked next
  due      timestamptz not null,           -- when; while somebody asks, until when that is theirs
  attempts int not null default 0,         -- in vain, one after another
  answer   text,                           -- JSON of a Work, the best so far
  reason   text,                           -- German, why the last attempt brought nothing
  primary key (type, value)
);
create index work_due on enrich.work (registry, due);

-- The newest version of each item that cites such works, as it came in, to be enriched anew.
create table enrich.item (
  uri         text primary key,
  version     int not null,
  traceparent text,
  ingested    bytea not null
);

create table enrich.citation (
  item  text not null references enrich.item on delete cascade,
  type  text not null,
  value text not null,
  primary key (item, type, value)
);
create index citation_by_work on enrich.citation (type, value);

-- Items whose works have news. Locks are taken in the order item, work, renewal.
create table enrich.renewal (
  item text primary key references enrich.item on delete cascade,
  due  timestamptz not null
);
create index renewal_due on enrich.renewal (due);

-- Pacing over all instances.
create table enrich.registry (
  name     text primary key,
  next     timestamptz not null,           -- before that nobody asks
  failures int not null default 0
);

-- Which agency a DOI's prefix belongs to.
create table enrich.agency (
  prefix text primary key,
  name   text not null
);
