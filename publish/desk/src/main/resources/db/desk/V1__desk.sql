-- Where each item stands. One row an item; who changes it locks it.
create table desk.item (
  id uuid primary key,
  state text not null check (state in ('draft', 'in_review', 'approved', 'scheduled', 'embargoed',
    'released', 'corrected', 'withdrawn', 'rejected')),
  current_version int not null,
  released_version int not null,           -- 0: nothing was ever out
  revision int not null,                   -- announcements made
  plan_version int,
  due timestamptz,
  due_zone text,
  embargo_until timestamptz,
  embargo_zone text,
  channels text not null,                  -- where it was let out: 'feed,newsletter,webhook'
  plan_channels text not null,
  decisions int not null,                  -- rows in desk.release
  plan_decision int,
  published timestamptz,                   -- first release
  origin_version int not null,             -- newest version known from ingest, 0: none
  desk_version int not null,               -- newest version made at the desk, 0: none
  edition bigint not null,                 -- counts changes; the ETag
  kind text not null,
  headline text not null,
  language text not null,
  source_name text not null,
  arrived timestamptz not null,
  changed timestamptz not null,
  check ((plan_version is null) = (due is null)),
  check ((state in ('scheduled', 'embargoed')) = (due is not null)),
  check (released_version <= current_version and plan_version <= current_version)
);
create index item_by_state on desk.item (state, changed desc, id desc);
create index item_due on desk.item (due, id) where due is not null;

-- Immutable. `content` is the event as it came, or as it would have come for a version made at the desk.
create table desk.item_version (
  item uuid not null,
  version int not null,
  origin_version int,                      -- ingest's number, absent for versions made at the desk
  made timestamptz not null,
  made_by text not null,
  correction text,                         -- JSON, where the version mends an error
  traceparent text,
  content bytea not null,
  primary key (item, version)
);
-- pglz costs a third more processor time than storing as is; lz4 is cheap, where the server has it.
do $$ begin
  alter table desk.item_version alter column content set compression lz4;
exception when feature_not_supported then
  alter table desk.item_version alter column content set storage external;
end $$;

-- Decisions to let out, to plan, to correct and to take back; each by somebody.
create table desk.release (
  item uuid not null,
  decision int not null,
  what text not null,
  version int not null,
  revision int,                            -- of the announcement, absent until it is made
  channels text not null,
  decided_by text not null,
  co_signer text,
  decided timestamptz not null,
  due timestamptz,
  due_zone text,
  embargo_until timestamptz,
  embargo_zone text,
  released timestamptz,
  note text,                               -- JSON: the notes of a correction or withdrawal
  primary key (item, decision)
);

create table desk.audit (
  seq bigint primary key,
  at timestamptz not null,
  actor text not null,
  action text not null,
  item uuid,
  version int,
  detail text not null,
  hash text not null
);
create index audit_by_item on desk.audit (item, seq) where item is not null;
create table desk.audit_head (
  only_one boolean primary key default true check (only_one),
  seq bigint not null,
  hash text not null
);
insert into desk.audit_head (seq, hash) values (0, repeat('0', 64));

-- Chains deeds in one statement: the head is locked from here to the commit, and every release waits for it, so
-- nothing may travel to and fro under the lock. The bytes that are hashed are those of AuditEntry.
create function desk.audit_field(value text) returns bytea language sql immutable as $$
  select int4send(octet_length(convert_to(value, 'UTF8'))) || convert_to(value, 'UTF8')
$$;
create function desk.audit_append(
  moment timestamptz, actors text[], actions text[], items uuid[], versions int[], details text[]
) returns void language plpgsql as $$
declare
  head desk.audit_head;
  seconds bigint := floor(extract(epoch from moment));
  nanos int := (extract(epoch from moment) - seconds) * 1000000000;
begin
  select * into head from desk.audit_head for update;
  for i in 1 .. cardinality(actors) loop
    head.seq := head.seq + 1;
    head.hash := encode(sha256(
      decode(head.hash, 'hex') || int8send(head.seq) || int8send(seconds) || int4send(nanos)
        || desk.audit_field(actors[i]) || desk.audit_field(actions[i])
        || desk.audit_field(coalesce(items[i]::text, 'null'))
        || desk.audit_field(coalesce(versions[i]::text, 'null'))
        || desk.audit_field(details[i])), 'hex');
    insert into desk.audit (seq, at, actor, action, item, version, detail, hash)
    values (head.seq, moment, actors[i], actions[i], items[i], versions[i], details[i], head.hash);
  end loop;
  update desk.audit_head set seq = head.seq, hash = head.hash;
end $$;

create function desk.audit_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'desk.audit is append-only';
end $$;
create trigger append_only before update or delete or truncate on desk.audit
  for each statement execute function desk.audit_is_append_only();

-- What reached whom. The newest `at` of a receiver holds.
create table desk.ledger (
  item uuid not null,
  revision int not null,
  channel text not null,
  receiver text not null,
  version int not null,
  name text not null,
  state text not null,
  attempts int not null,
  at timestamptz not null,
  detail text,
  primary key (item, revision, channel, receiver)
);

create index ledger_trouble on desk.ledger (at desc) where state in ('retrying', 'given-up');

-- Who listens on a channel: the newest AudienceChanged, as JSON.
create table desk.audience (
  channel text primary key,
  audience text not null,
  at timestamptz not null
);

-- Answers to requests with an Idempotency-Key, kept for a week.
create table desk.answer (
  item uuid not null,
  key text not null,
  request text not null,                   -- SHA-256 (hex) of what was asked
  receipt text not null,
  at timestamptz not null,
  primary key (item, key)
);
create index answer_by_age on desk.answer (at);
