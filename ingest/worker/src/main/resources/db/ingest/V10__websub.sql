-- Until then a hub tells what is new, and the feed is asked now and then only.
alter table ingest.source add column pushed_until timestamptz;

-- The hub and the topic that a feed named when it was last read.
create table ingest.named_hub (
  source uuid primary key references ingest.source on delete cascade,
  hub    text not null,
  topic  text not null
);

-- A subscription at a hub (W3C WebSub), known to it by the end of its callback's address.
create table ingest.subscription (
  callback     text primary key,
  source       uuid not null references ingest.source on delete cascade,
  hub          text not null,
  topic        text not null,
  secret       text not null,
  state        text not null check (state in ('asked', 'verified', 'denied', 'leaving', 'ended')),
  asked        timestamptz,
  verified     timestamptz,
  lease_until  timestamptz,
  -- When the hub is asked next.
  next_step    timestamptz,
  failures     int not null default 0,
  -- Somebody is asking the hub now.
  leased_until timestamptz,
  delivered    timestamptz,
  refused      int not null default 0,
  refusal      text,
  reason       text,
  check ((state = 'ended') = (next_step is null)),
  check (state <> 'verified' or lease_until is not null)
);

create unique index subscription_of_source on ingest.subscription (source)
  where state in ('asked', 'verified', 'denied');
create index subscription_step on ingest.subscription (next_step) where next_step is not null;
