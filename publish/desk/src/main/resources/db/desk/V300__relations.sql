-- Which items tell the same as another and which are about the same things, as enrich says. `same` holds both ways.
create table desk.relation (
  item       uuid    not null,
  other      uuid    not null,
  kind       text    not null check (kind in ('same', 'related')),
  version    int     not null,             -- ingest's number of the version that was compared
  score      real    not null,
  translated boolean not null,
  primary key (item, kind, other)
);
create index relation_other on desk.relation (other) where kind = 'same';
