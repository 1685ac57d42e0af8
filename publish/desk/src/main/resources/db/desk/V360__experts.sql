-- Researchers whom the office may name to journalists. Nothing of it leaves the desk but by an editor's hand.
create table desk.expert (
  id uuid primary key,
  name text not null,
  affiliation text not null default '',
  orcid text unique,                       -- 0000-0002-1825-0097
  topics text not null default '[]',       -- JSON: concepts with those above them
  languages text[] not null default '{}',
  works text[] not null default '{}',      -- DOIs, lower case
  note text not null default '',           -- for editors
  reviewed date not null,
  reviewed_by text not null
);

-- One consent a channel. The contact is kept here and nowhere else, so that it ends with the consent.
create table desk.expert_consent (
  expert uuid not null references desk.expert on delete cascade,
  channel text not null check (channel in ('email', 'phone', 'website')),
  contact text not null,
  purpose text not null,
  given date not null,
  proof text not null,                     -- where the consent is written down
  until date not null,
  kept_by text not null,
  primary key (expert, channel)
);
