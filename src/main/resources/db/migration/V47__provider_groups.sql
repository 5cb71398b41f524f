-- What was last asked for by the groups the provider named, a post on each line: nothing is asked for twice, however it was answered.
alter table oidc_binding add column asked_for varchar(4000) default '' not null;
