-- An editor's word on a doubtful state, once. A state that is taken after all becomes a state of its own with the
-- next number: what was read stays as it was.
create table ingest.dataset_decision (
  dataset    uuid not null,
  number     int not null,
  accepted   boolean not null,
  reason     text not null,
  decided_by text not null,
  decided    timestamptz not null,
  became     int,
  primary key (dataset, number),
  foreign key (dataset, number) references ingest.dataset_version,
  foreign key (dataset, became) references ingest.dataset_version,
  check (accepted = (became is not null))
);
create trigger immutable before update or delete on ingest.dataset_decision
  for each row execute function ingest.refuse_change();
