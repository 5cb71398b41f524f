-- When somebody took a task: whoever comes second is told by whom and when.
alter table work_item add column claimed_at timestamp(6) with time zone;
