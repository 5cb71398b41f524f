-- Who waits for a task: whoever took the step that opened it. A task from before this is waited for by nobody in person.
alter table work_item add column asked_by varchar(40) references person;

-- What a record that may be recalled 撤回 was about to change, to put it back; and when it was recalled. From then on it is shown
-- inside the congress and to the recaller's own unit only.
alter table record add column undo text;
alter table record add column recalled_at timestamp with time zone;

-- Proposals to move a running matter to newer rules: one person proposes, another approves what was proposed, by a meeting.
create table rule_move (
    id varchar(40) primary key,
    matter varchar(40) not null references matter,
    state varchar(20) not null,
    rules varchar(64) not null references rule_snapshot,
    reason text not null,
    proposed_by varchar(40) not null references person,
    proposed_at timestamp with time zone not null,
    decided_by varchar(40) references person,
    decided_at timestamp with time zone,
    meeting varchar(200),
    held_on date,
    note text,
    constraint rule_move_state check (state in ('proposed', 'approved', 'declined')),
    constraint rule_move_approved check (
        state <> 'approved'
        or (decided_by is not null and decided_by <> proposed_by and meeting is not null and held_on is not null))
);
create index rule_move_matter on rule_move (matter, state);
