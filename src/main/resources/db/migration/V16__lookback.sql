-- A problem that came back after sign-off is a new cycle of the old one; a problem found again is linked to the one found before.
alter table problem add column previous varchar(50) references problem;
alter table problem add column repeats varchar(50) references problem;
alter table problem add column repeat_count integer default 0 not null;
alter table problem add constraint repeat_counted check ((repeats is null and repeat_count = 0) or (repeats <> id and repeat_count > 0));
create index problem_previous on problem (previous);
create index problem_repeats on problem (repeats);
create index problem_closed on problem (congress, closed_on);

-- A look-back: the conditions its population had to meet, how the sample is picked, and the seed it is drawn with.
create table look_back (
    matter varchar(40) primary key references matter,
    closed_from date,
    closed_to date,
    grade varchar(20),
    of_matter varchar(40) references matter,
    recent boolean not null,
    rule varchar(20) not null,
    percent integer not null,
    seed varchar(100) not null,
    seed_given boolean not null,
    basis text not null,
    population integer not null,
    population_digest varchar(64) not null,
    new_due date
);

create table look_back_unit (
    matter varchar(40) not null references look_back,
    unit varchar(40) not null references unit,
    primary key (matter, unit)
);

-- Every problem of the population, and those added by hand. The digest orders the drawing, so that anybody can draw again.
create table look_back_problem (
    matter varchar(40) not null references look_back,
    problem varchar(50) not null references problem,
    grade varchar(20) not null,
    digest varchar(64) not null,
    populated boolean not null,
    picked varchar(10),
    reason text,
    outcome varchar(10),
    method varchar(20),
    checked_on date,
    checked_by varchar(40) references person,
    relisted boolean default false not null,
    primary key (matter, problem),
    constraint look_back_added_with_reason check (picked is null or picked <> 'added' or reason is not null),
    constraint look_back_found check ((outcome is null) = (checked_on is null)),
    constraint look_back_relisted check (not relisted or outcome = 'rebound')
);
create index look_back_problem_of on look_back_problem (problem, matter);
