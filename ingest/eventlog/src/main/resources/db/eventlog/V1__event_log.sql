-- The primary key is the relay's index: it always reads from the lowest id on.
create table eventlog.outbox (
  id          bigint generated always as identity primary key,
  shard       smallint    not null,
  topic       text        not null,
  type        text        not null,
  source      text        not null,
  subject     text        not null,
  event_id    uuid        not null,
  time        timestamptz not null,
  traceparent text,
  addressee   text,
  data        bytea       not null
) with (
  -- A queue: rows live for milliseconds, so dead ones must go soon, however few they are.
  autovacuum_vacuum_scale_factor = 0,
  autovacuum_vacuum_threshold = 5000,
  autovacuum_vacuum_cost_delay = 0,
  toast_tuple_target = 8160
);
-- Kafka compresses; doing it here too would cost more than it saves.
alter table eventlog.outbox alter column data set storage external;
comment on column eventlog.outbox.addressee is 'the one reader that is to see it; null: every reader';

-- What Kafka will never take, for a person to look at.
create table eventlog.refused (
  id          bigint primary key,
  topic       text        not null,
  type        text        not null,
  source      text        not null,
  subject     text        not null,
  event_id    uuid        not null,
  time        timestamptz not null,
  traceparent text,
  data        bytea       not null,
  cause       text        not null,
  at          timestamptz not null default now()
);

-- Ids are UUIDv7: the index grows at its right edge, and old rows are recognised by their id.
create table eventlog.applied (
  reader   text not null,
  event_id uuid not null,
  primary key (reader, event_id)
);

-- How far each reader has come, written together with its effect. `topic_id` tells a topic from one
-- that was made anew under the same name.
create table eventlog.position (
  reader      text   not null,
  topic       text   not null,
  partition   int    not null,
  topic_id    text   not null,
  next_offset bigint not null,
  primary key (reader, topic, partition)
) with (fillfactor = 50);

create table eventlog.dead_letter (
  reader      text        not null,
  event_id    uuid        not null,
  topic       text        not null,
  partition   int         not null,
  "offset"    bigint      not null,
  type        text,
  source      text,
  subject     text,
  time        timestamptz,
  traceparent text,
  data        bytea,
  error       text        not null,
  cause       text        not null,
  at          timestamptz not null,
  replayed    timestamptz,
  primary key (reader, event_id)
);
create index dead_letter_waiting on eventlog.dead_letter (reader, at) where replayed is null;
