create table webhooks.partner (
  id            uuid primary key,
  name          text        not null,
  token_hash    bytea       not null unique,
  created       timestamptz not null,
  last_sequence bigint      not null default 0
) with (fillfactor = 50);
comment on column webhooks.partner.last_sequence is 'raised under the row''s lock, so that the partner''s events have no gap';

create table webhooks.endpoint (
  id               uuid primary key,
  partner          uuid        not null references webhooks.partner,
  url              text        not null,
  types            text[]      not null,
  filter           jsonb       not null,
  format           text        not null,
  secret           bytea       not null,
  old_secret       bytea,
  old_secret_until timestamptz,
  state            text        not null check (state in ('active', 'switched-off')),
  reason           text,
  failing_since    timestamptz,
  paused_until     timestamptz,
  serial_until     bigint,
  created          timestamptz not null
) with (fillfactor = 50);
create index endpoint_of_partner on webhooks.endpoint (partner);
comment on column webhooks.endpoint.secret is 'sealed with the key of the settings, never logged';
comment on column webhooks.endpoint.serial_until is 'deliveries up to this id go one at a time: what was missed while switched off';

-- What the desk announced, once for all receivers: the body of an event without what is a partner's own.
create table webhooks.announcement (
  id          bigint generated always as identity primary key,
  item        uuid        not null,
  revision    int         not null,
  version     int         not null,
  type        text        not null,
  at          timestamptz not null,
  rest        text        not null,
  traceparent text,
  unique (item, revision)
);

-- A partner's feed; sequence 1, 2, 3 … without gaps.
create table webhooks.event (
  partner      uuid   not null,
  sequence     bigint not null,
  announcement bigint not null,
  primary key (partner, sequence)
);

create table webhooks.delivery (
  id            bigint generated always as identity,
  endpoint      uuid        not null,
  sequence      bigint      not null,
  announcement  bigint      not null,
  item          uuid        not null,
  revision      int         not null,
  state         text        not null
    check (state in ('waiting', 'retrying', 'delivered', 'given-up', 'superseded', 'suppressed')),
  attempts      smallint    not null default 0,
  next_attempt  timestamptz not null,
  claimed_until timestamptz,
  planned       timestamptz not null,
  last_at       timestamptz,
  last_status   smallint,
  last_millis   int,
  detail        text,
  primary key (endpoint, id)
);
create index delivery_of_item on webhooks.delivery (item, endpoint);
create index delivery_due on webhooks.delivery (endpoint, next_attempt, id)
  where state in ('waiting', 'retrying');
comment on column webhooks.delivery.claimed_until is 'on its way through one instance until then; afterwards anybody may take it';

-- Attempts that failed; the one that succeeded stands in the delivery itself.
create table webhooks.attempt (
  endpoint uuid        not null,
  delivery bigint      not null,
  number   smallint    not null,
  at       timestamptz not null,
  status   smallint,
  millis   int         not null,
  detail   text        not null,
  primary key (endpoint, delivery, at)
);

-- Answers to requests with an Idempotency-Key, sealed because they may carry a secret.
create table webhooks.answer (
  key         text primary key,
  fingerprint bytea       not null,
  body        bytea,
  at          timestamptz not null
);

-- What was last told about who listens.
create table webhooks.audience (
  one    boolean primary key default true check (one),
  groups text not null
);
insert into webhooks.audience (groups) values ('[]');
