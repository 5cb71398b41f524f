-- The secret address of a person's calendar, one for each account. Only the hash of the secret is here.
create table calendar_feed (
    login varchar(60) primary key references account on delete cascade,
    hash varchar(64) not null unique,
    created_at timestamp with time zone not null,
    last_used_at timestamp with time zone
);
