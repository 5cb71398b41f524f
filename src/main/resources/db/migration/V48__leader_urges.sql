-- How often those who lead, the vice-chairperson or the council, urged about a task 领导督办; they are among all its urges.
alter table work_item add column leader_urges integer default 0 not null;
