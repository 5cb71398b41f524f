-- Organization -------------------------------------------------------------------------------------------------------
create table congress (
    id varchar(40) primary key,
    name varchar(200) not null,
    code varchar(20) not null,
    level varchar(20) not null,
    preset varchar(40) not null,
    demo boolean default false not null
);

create table unit (
    id varchar(40) primary key,
    congress varchar(40) not null references congress,
    name varchar(200) not null,
    kind varchar(20) not null,
    organ varchar(40) references unit,
    collective boolean default false not null,
    constraint unit_name unique (congress, name)
);

create table unit_alias (
    unit varchar(40) not null references unit,
    alias varchar(200) not null,
    primary key (unit, alias)
);

create table person (
    id varchar(40) primary key,
    congress varchar(40) not null references congress,
    name varchar(100) not null
);

create table account (
    login varchar(60) primary key,
    person varchar(40) not null references person,
    password varchar(200) not null
);

create table post (
    person varchar(40) not null references person,
    unit varchar(40) not null references unit,
    post varchar(20) not null,
    primary key (person, unit, post)
);
create index post_unit on post (unit, post);

create table api_token (
    hash varchar(64) primary key,
    login varchar(60) not null references account on delete cascade,
    expires timestamp with time zone not null
);

create table counter (
    name varchar(60) primary key,
    reached bigint not null
);

-- Matter and problem -------------------------------------------------------------------------------------------------
create table matter (
    id varchar(40) primary key,
    congress varchar(40) not null references congress,
    model varchar(100) not null,
    title varchar(200) not null,
    state varchar(20) not null,
    stage varchar(40) not null,
    host_committee varchar(40) not null references unit,
    organ varchar(40) not null references unit,
    source varchar(40),
    plan_item varchar(500),
    number varchar(60),
    leader varchar(40) references person,
    issued_on date,
    published_on date,
    ended_on date,
    open_problems integer default 0 not null,
    created_by varchar(40) not null references person,
    created_at timestamp with time zone not null,
    rev integer default 0 not null
);
create index matter_list on matter (congress, id);
create index matter_organ on matter (organ);
create index matter_host on matter (host_committee);

create table matter_person (
    matter varchar(40) not null references matter,
    person varchar(40) not null references person,
    primary key (matter, person)
);

create table problem (
    id varchar(50) primary key,
    matter varchar(40) not null references matter,
    congress varchar(40) not null references congress,
    seq integer not null,
    cycle integer default 1 not null,
    title varchar(200) not null,
    detail text,
    requirement text,
    type varchar(60),
    grade varchar(20) not null,
    category varchar(100),
    article varchar(200),
    location varchar(200),
    amount numeric(24, 6),
    attributes text,
    lead_unit varchar(40) not null references unit,
    proposed_unit varchar(40) references unit,
    status varchar(30) not null,
    model varchar(100),
    due_class varchar(20) not null,
    due_text varchar(500),
    due_amount integer,
    due_unit varchar(20),
    due date,
    original_due date,
    due_zh text,
    due_en text,
    issued_on date,
    received_on date,
    planned_on date,
    goal text,
    measures text,
    responsible varchar(100),
    phone varchar(40),
    self_rating varchar(20),
    rectified_amount numeric(24, 6),
    percent integer,
    evidence integer default 0 not null,
    verifications integer default 0 not null,
    returns integer default 0 not null,
    reworks integer default 0 not null,
    urges integer default 0 not null,
    authority varchar(20),
    decision bigint,
    closed_on date,
    reported_closed boolean default false not null,
    reported_closed_on date,
    rev integer default 0 not null,
    constraint problem_number unique (matter, seq, cycle),
    -- The last line of defence: nothing is signed off without evidence, verification and decision.
    constraint closed_with_reason check (
        status <> 'closed' or (closed_on is not null and evidence > 0 and verifications > 0 and decision is not null))
);
create index problem_matter on problem (matter, status);
create index problem_due on problem (congress, due, id);
create index problem_lead on problem (lead_unit, due, id);
create index problem_status on problem (congress, status, id);

create table problem_unit (
    problem varchar(50) not null references problem,
    unit varchar(40) not null references unit,
    primary key (problem, unit)
);
create index problem_unit_unit on problem_unit (unit, problem);

create table decision (
    id bigint generated by default as identity primary key,
    congress varchar(40) not null references congress,
    matter varchar(40) not null references matter,
    problem varchar(50) references problem,
    subject varchar(40) not null,
    authority varchar(20) not null,
    outcome varchar(40) not null,
    meeting varchar(200),
    held_on date,
    person varchar(40) not null references person,
    ballot text,
    decided_at timestamp with time zone not null
);
create index decision_matter on decision (matter, id);

-- Work list, records, steps ------------------------------------------------------------------------------------------
create table work_item (
    id bigint generated by default as identity primary key,
    token varchar(64) not null unique,
    congress varchar(40) not null references congress,
    matter varchar(40) not null references matter,
    problem varchar(50) references problem,
    model varchar(100) not null,
    activity varchar(60) not null,
    name varchar(200) not null,
    party varchar(200) not null,
    state varchar(10) not null,
    due date,
    due_zh text,
    due_en text,
    opened_at timestamp with time zone not null,
    people integer default 1 not null,
    claimed_by varchar(40) references person,
    done_by varchar(40) references person,
    done_at timestamp with time zone,
    done_on date,
    rev integer default 0 not null
);
create index work_item_matter on work_item (matter, state);
create index work_item_problem on work_item (problem, state);
create index work_item_due on work_item (congress, state, due, id);
create index work_item_done on work_item (done_by, id);

create table work_post (
    work_item bigint not null references work_item,
    post varchar(100) not null,
    primary key (work_item, post)
);
create index work_post_post on work_post (post, work_item);

create table work_excluded (
    work_item bigint not null references work_item,
    person varchar(40) not null references person,
    primary key (work_item, person)
);

create table draft (
    work_item bigint not null references work_item,
    person varchar(40) not null references person,
    fields text not null,
    saved_at timestamp with time zone not null,
    primary key (work_item, person)
);

create table record (
    id bigint generated by default as identity primary key,
    matter varchar(40) not null references matter,
    problem varchar(50) references problem,
    work_item bigint references work_item,
    model varchar(100) not null,
    activity varchar(60) not null,
    name varchar(200) not null,
    person varchar(40) not null references person,
    unit varchar(40) not null references unit,
    visibility varchar(20) not null,
    outcome varchar(40),
    fields text not null,
    entry bigint not null,
    recorded_at timestamp with time zone not null
);
create index record_matter on record (matter, id);
create index record_problem on record (problem, id);
create index record_work_item on record (work_item);

create table step (
    id bigint generated by default as identity primary key,
    matter varchar(40) not null,
    problem varchar(50),
    model varchar(100) not null,
    run varchar(64) not null,
    element varchar(60) not null,
    kind varchar(10) not null,
    at timestamp with time zone not null,
    left_at timestamp with time zone,
    failed boolean default false not null
);
create index step_matter on step (matter, id);
create index step_problem on step (problem, id);
create index step_run on step (run, element);

-- Documents and requests ---------------------------------------------------------------------------------------------
create table document (
    id varchar(40) primary key,
    congress varchar(40) not null references congress,
    name varchar(255) not null,
    size bigint not null,
    media_type varchar(100) not null,
    sha256 varchar(64) not null,
    person varchar(40) not null references person,
    unit varchar(40) not null references unit,
    stored_at timestamp with time zone not null,
    matter varchar(40) references matter,
    problem varchar(50) references problem,
    record bigint references record
);
create index document_record on document (record);
create index document_problem on document (problem, id);
create index document_matter on document (matter, id);

create table answered_request (
    login varchar(60) not null,
    request_key varchar(100) not null,
    fingerprint varchar(64) not null,
    status integer not null,
    location varchar(500),
    body text not null,
    answered_at timestamp with time zone not null,
    primary key (login, request_key)
);
