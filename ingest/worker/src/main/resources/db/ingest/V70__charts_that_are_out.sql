-- Who may see a chart: everybody while an item that is out shows it. Order does not matter, so a replay cannot undo a withdrawal.
create table ingest.published_chart (
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  item text not null,
  primary key (hash, item));

-- Of all items, for one that comes late may show a chart.
create table ingest.withdrawn_item (item text primary key);
