-- Who waits for a task: whoever took the step that opened it. A task from before this is waited for by nobody in person.
alter table work_item add column asked_by varchar(40) references person;
