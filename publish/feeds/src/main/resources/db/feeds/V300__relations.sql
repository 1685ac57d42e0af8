-- Which items are about the same things, as enrich says, whether they are out or not: what readers see of it is joined
-- with what is out. A cache like the rest: gone, the pages only lack a list.
create table feeds.relation (
  item  uuid not null,
  other uuid not null,
  score real not null,
  primary key (item, other)
);
