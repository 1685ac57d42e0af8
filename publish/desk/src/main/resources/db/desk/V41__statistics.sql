-- By default every tenth row more has a growing table's statistics made anew; its plans do not change.
alter table desk.ledger set (autovacuum_analyze_scale_factor = 0.5);
alter table desk.release set (autovacuum_analyze_scale_factor = 0.5);
alter table desk.item_version set (autovacuum_analyze_scale_factor = 0.5);
