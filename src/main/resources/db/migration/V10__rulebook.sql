-- Rule books as they were when something was promised by them: complete, never changed, named by the SHA-256 of their text.
create table rule_snapshot (
    hash varchar(64) primary key,
    -- Where it is a preset as it is, without a congress's own changes.
    preset varchar(40),
    body text not null,
    taken_at timestamp with time zone not null
);

-- Versions of a congress's rule book: proposed by one person, approved or declined by another.
create table rule_version (
    id varchar(40) primary key,
    congress varchar(40) not null references congress,
    state varchar(20) not null,
    preset varchar(40),
    changes text not null,
    effective_from date not null,
    reason text not null,
    proposed_by varchar(40) not null references person,
    proposed_at timestamp with time zone not null,
    decided_by varchar(40) references person,
    decided_at timestamp with time zone,
    meeting varchar(200),
    held_on date,
    note text,
    -- The order of approval; of two versions that take effect on one day the later approved applies.
    place integer,
    snapshot varchar(64) references rule_snapshot,
    -- What was in force before it, for telling the differences.
    base varchar(64) references rule_snapshot,
    constraint rule_version_place unique (congress, place),
    constraint rule_version_approved check (
        state <> 'approved'
        or (decided_by is not null and decided_by <> proposed_by and place is not null and snapshot is not null
            and base is not null))
);
create index rule_version_force on rule_version (congress, state, effective_from);

-- The rule book a running matter was promised; a matter from before this was promised its congress's preset.
alter table matter add column rules varchar(64);
alter table matter add constraint matter_rules foreign key (rules) references rule_snapshot;
create index matter_rules_index on matter (rules);
