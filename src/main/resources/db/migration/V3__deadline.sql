-- The day an event was reached that deadlines count from; an empty problem stands for the matter itself.
create table milestone (
    matter varchar(40) not null,
    problem varchar(40) default '' not null,
    event varchar(40) not null,
    reached_on date not null,
    primary key (matter, problem, event)
);
