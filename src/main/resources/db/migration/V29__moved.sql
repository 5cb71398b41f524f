-- Tasks that came to somebody by a hand-over 离岗交接, until the next digest has told him of them.
create table moved_work (
    work_item bigint not null references work_item on delete cascade,
    person varchar(40) not null references person,
    moved_at timestamp with time zone not null,
    constraint moved_work_once primary key (work_item, person)
);
