-- What came out of the log, word for word: every feed and page is made from it, and old versions stay readable.
create table feeds.announcement (
  item     uuid    not null,
  revision integer not null,
  type     text    not null,
  data     bytea   not null,
  primary key (item, revision)
) with (toast_tuple_target = 8160);
-- The JSON is small and read often; compressing it would cost more than the pages it saves.
alter table feeds.announcement alter column data set storage external;

-- Where an item stands. Every column only grows, so the order of arrival does not matter.
create table feeds.item (
  id        uuid    primary key,
  -- the highest revision, which the permalink shows
  revision  integer not null,
  withdrawn boolean not null,
  -- the highest revision meant for the feeds, 0 where none is
  fed       integer not null,
  -- the highest correction, 0 where none is
  mended    integer not null,
  -- what the feeds show: a correction of what they show belongs there whatever its channels are
  shown     integer not null
    generated always as (case when fed > 0 then greatest(fed, mended) else 0 end) stored
) with (fillfactor = 90);

-- What could stand in which feed (`all`, `kinds/report`, `topics/asyl`). Rows are added and never changed:
-- a row holds while `feeds.item` says so.
create table feeds.listing (
  feed     text collate "C" not null,
  role     text        not null check (role in ('item', 'correction', 'withdrawal')),
  updated  timestamptz not null,
  item     uuid        not null,
  revision integer     not null,
  primary key (feed, role, updated, item, revision)
);

-- The sum of the stamps changes with every committed projection. Several rows, so that writers
-- do not wait for one another.
create table feeds.change (
  slot  integer primary key,
  stamp bigint  not null
);
