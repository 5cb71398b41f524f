-- The boundaries 区划边界 a congress supplies for the map of its statistics: one file at a time, replaced as a whole.
create table boundaries (
    congress varchar(40) primary key references congress,
    file varchar(200) not null,
    datum varchar(10) not null,
    body text not null,
    sha256 varchar(64) not null,
    areas integer not null,
    found integer not null,
    person varchar(40) not null references person,
    supplied_at timestamp with time zone not null
);
