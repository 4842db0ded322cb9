-- What was done with an account is for its owner alone: a letter that only their key opens. An older
-- account has a letter box from its next sign-in on; what was noted in clear before is gone.
delete from visit;
alter table account add column letters varchar(80) default '' not null;
alter table visit drop column what;
alter table visit add column box bytea not null;
