-- What became known of the works that a public version cites, after it was announced. The announcement stays as it
-- was: feeds and their entries do not change, only the page of the item shows more.
create table feeds.resolved (
  item    uuid        not null,
  version integer     not null,
  asked   timestamptz not null,            -- of two answers the later one holds
  data    bytea       not null,            -- the event
  primary key (item, version)
);
