-- People. Deleting a subscriber deletes all that hangs on it; only newsletter.suppression stays.
create table newsletter.subscriber (
  id uuid primary key,
  address text not null,
  address_key bytea not null unique, -- keyed HMAC of the normalised address
  language text not null check (language in ('de', 'en')),
  paused timestamptz,
  pause_reason text,
  created timestamptz not null
);

create table newsletter.subscription (
  id uuid primary key,
  subscriber_id uuid not null references newsletter.subscriber on delete cascade,
  filter jsonb not null,
  rhythm text not null check (rhythm in ('at_once', 'daily', 'weekly')),
  state text not null check (state in ('pending', 'confirmed', 'ended')),
  -- proof of consent (§ 7 UWG)
  text_version text not null,
  requested timestamptz not null,
  requested_ip text not null,
  confirmed timestamptz,
  confirmed_ip text,
  ended timestamptz,
  ended_by text,
  check (state = 'pending' or confirmed is not null or ended is not null)
);
-- A person has one living subscription of each wish; ended ones stay as proof.
create unique index on newsletter.subscription (subscriber_id, rhythm, filter) where state <> 'ended';
create index on newsletter.subscription (rhythm) where state = 'confirmed';

create table newsletter.confirmation (
  id uuid primary key,
  subscriber_id uuid not null references newsletter.subscriber on delete cascade,
  subscriptions uuid[] not null, -- the wishes the mail names
  token_hash bytea not null unique, -- SHA-256; the token itself is only in the mail
  requested timestamptz not null,
  expires timestamptz not null,
  used timestamptz
);
create index on newsletter.confirmation (subscriber_id);

create table newsletter.suppression (
  address_key bytea primary key,
  reason text not null,
  since timestamptz not null
);

-- Sign-ups by keyed hash of the sender's address, for the rate limit; kept for an hour.
create table newsletter.sign_up (
  ip_key bytea not null,
  at timestamptz not null
);
create index on newsletter.sign_up (ip_key, at);

-- What was released through this channel, newest revision of each item.
-- at_once, daily, weekly: 0 nothing to tell, 1 news since that rhythm's last edition, 2 known item that changed.
create table newsletter.publication (
  uri text primary key,
  revision integer not null,
  version integer not null,
  type text not null,
  at timestamptz not null,
  data text not null, -- JSON without the body
  traceparent text,
  at_once smallint not null,
  daily smallint not null,
  weekly smallint not null
) with (toast_tuple_target = 8160);
-- Small and written at every release: compressing it would cost more than the disk it saves.
alter table newsletter.publication alter column data set storage external;
create index on newsletter.publication (at) where at_once > 0;
create index on newsletter.publication (at) where daily > 0;
create index on newsletter.publication (at) where weekly > 0;

create table newsletter.edition (
  id uuid primary key,
  rhythm text not null check (rhythm in ('at_once', 'daily', 'weekly')),
  slot text not null, -- the due instant of a scheduled one, otherwise unique by itself
  due timestamptz not null,
  state text not null check (state in ('prepared', 'sent', 'empty')),
  unique (rhythm, slot)
);
create index on newsletter.edition (due) where state = 'prepared';

-- Frozen versions.
create table newsletter.edition_item (
  edition_id uuid not null references newsletter.edition on delete cascade,
  uri text not null,
  revision integer not null,
  version integer not null,
  type text not null,
  news boolean not null,
  data text not null, -- JSON without the body
  traceparent text,
  primary key (edition_id, uri, revision)
);

-- One content of an edition, shared by all who get the same items. Stale: an item of it has a newer revision.
create table newsletter.bundle (
  id uuid primary key,
  edition_id uuid not null references newsletter.edition on delete cascade,
  more integer not null, -- items left out because the mail would be too long
  stale boolean not null default false
);
create index on newsletter.bundle (edition_id);
create index on newsletter.bundle (id) where stale;

create table newsletter.bundle_item (
  bundle_id uuid not null references newsletter.bundle on delete cascade,
  uri text not null,
  revision integer not null,
  position integer not null,
  primary key (bundle_id, uri)
);
create index on newsletter.bundle_item (uri);

-- One mail to one person: of an edition, or a confirmation.
create table newsletter.mailing (
  id uuid primary key,
  edition_id uuid references newsletter.edition on delete cascade,
  confirmation_id uuid unique references newsletter.confirmation on delete cascade,
  subscriber_id uuid not null references newsletter.subscriber on delete cascade,
  subscription_id uuid not null references newsletter.subscription on delete cascade,
  bundle_id uuid references newsletter.bundle on delete cascade,
  message_id text not null unique,
  state text not null check (state in ('waiting', 'sending', 'sent', 'failed', 'suppressed', 'superseded')),
  priority smallint not null,
  due timestamptz not null, -- while sending: when the claim ends
  attempts integer not null default 0,
  changed timestamptz not null,
  detail text,
  told boolean not null default true, -- whether the log knows
  unique (edition_id, subscriber_id),
  check (num_nonnulls(edition_id, confirmation_id) = 1),
  check (num_nonnulls(edition_id, bundle_id) in (0, 2))
);
create index on newsletter.mailing (priority, due) where state in ('waiting', 'sending');
create index on newsletter.mailing (bundle_id);
create index on newsletter.mailing (subscriber_id);
create index on newsletter.mailing (subscription_id);
create index on newsletter.mailing (id) where not told;

-- Whether the desk has to be told who listens; one row.
create table newsletter.audience (
  changed boolean not null
);
insert into newsletter.audience values (false);

-- The embedded mailbox, where no mail server is set.
create table newsletter.mailbox (
  id bigint generated always as identity primary key,
  received timestamptz not null,
  message_id text not null unique,
  recipient text not null,
  subject text not null,
  raw bytea not null
);
create index on newsletter.mailbox (recipient);
