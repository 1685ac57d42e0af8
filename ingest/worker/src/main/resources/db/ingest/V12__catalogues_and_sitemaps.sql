-- Which kinds of sources there are the program knows; a list here would have to grow with each.
alter table ingest.source drop constraint if exists source_kind_check;
alter table ingest.source add constraint source_kind_check check (kind ~ '^[a-z]{2,20}$');

-- One catalogue may be read several times, each time for another query.
drop index ingest.source_url;
create unique index source_url on ingest.source (kind, url)
  where url is not null and kind not in ('table', 'catalogue');
create unique index source_of_catalogue on ingest.source (url, coalesce(settings->>'query', ''))
  where kind = 'catalogue';

-- How far a catalogue has been read; written with each page's items.
create table ingest.catalogue_reading (
  source   uuid primary key references ingest.source on delete cascade,
  -- What was asked for; a set-up that asks for something else begins anew.
  question text not null,
  -- Everything that was changed until then is taken.
  mark     timestamptz,
  -- The list that is being read; all null between two lists.
  highest  timestamptz,
  next     text,
  pages    int,
  datasets bigint,
  -- What each page held, hashed: a page that comes again is a loop.
  seen     text[],
  check ((next is null) = (pages is null))
);

-- Sitemaps of a source and whether they are still to be read in this round.
create table ingest.sitemap_file (
  source   uuid not null references ingest.source on delete cascade,
  url      text not null,
  modified timestamptz,
  waiting  boolean not null,
  primary key (source, url)
);

-- Pages that a sitemap names.
create table ingest.sitemap_page (
  source   uuid not null references ingest.source on delete cascade,
  url      text not null,
  file     text not null,
  modified timestamptz,
  -- fresh: new in this round or changed; waiting: to be read; known: not to be read.
  state    text not null check (state in ('fresh', 'waiting', 'known')),
  tries    int not null default 0,
  primary key (source, url)
);

create index sitemap_page_waiting on ingest.sitemap_page (source, modified desc nulls last, url)
  where state <> 'known';
