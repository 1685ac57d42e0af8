-- What is known of each item for comparing it with others. The indexes are made from this and follow it by `changed`.
create sequence enrich.change;
create table enrich.profile (
  item    uuid   primary key,
  -- how the indexes call it, never 0
  number  bigint not null generated always as identity unique,
  version int    not null,
  changed bigint not null default nextval('enrich.change'),
  print   bytea  not null,
  content bytea  not null
);
create index profile_changed on enrich.profile (changed);

-- Tells an index that was made from another database.
create table enrich.origin (
  id uuid not null default gen_random_uuid()
);
insert into enrich.origin default values;
