-- Who waits for a task: whoever took the step that opened it. A task from before this is waited for by nobody in person.
alter table work_item add column asked_by varchar(40) references person;

-- What a record that may be recalled 撤回 was about to change, to put it back; and when it was recalled. From then on it is shown
-- inside the congress and to the recaller's own unit only.
alter table record add column undo text;
alter table record add column recalled_at timestamp with time zone;
