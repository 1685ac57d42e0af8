-- What a source says of an embargo and nobody has understood yet: nothing goes out before an editor has answered.
alter table desk.item add column asked boolean not null default false;
alter table desk.item add column embargo_question text;   -- JSON, the newest there was
alter table desk.item add check (not asked or due is null);
