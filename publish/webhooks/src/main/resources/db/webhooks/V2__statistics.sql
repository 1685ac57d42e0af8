-- By default every tenth row more has a growing table's statistics made anew, at this pace twenty
-- times a minute; its plans do not change.
alter table webhooks.delivery set (autovacuum_analyze_scale_factor = 0.5);
alter table webhooks.event set (autovacuum_analyze_scale_factor = 0.5);
alter table webhooks.announcement set (autovacuum_analyze_scale_factor = 0.5);
