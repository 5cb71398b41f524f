-- What was asked for by the groups the provider named, a post on each line: nothing is asked for twice, however it was answered.
-- Nothing: bound before this was kept; what the groups map to at the next arrival counts as asked for.
alter table oidc_binding add column asked_for varchar(4000);
