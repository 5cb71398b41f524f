-- What more is said of a list that is looked through, both as JSON: the further fields of the form its matter begins with, and
-- which of its columns is which, by header, where its headers do not say.
alter table import_draft add column fields text;
alter table import_draft add column mapping text;

-- Lists that are taken over while their owner does something else. The draft is gone once it was, so that this stands for itself;
-- that it was taken is written together with the matter and its problems, or not at all.
create table import_taking (
    draft varchar(36) primary key,
    congress varchar(40) not null references congress,
    person varchar(40) not null references person,
    title varchar(300) not null,
    state varchar(10) not null,
    -- How many of its rows were written so far, and how many there are to write.
    written integer default 0 not null,
    total integer default 0 not null,
    matter varchar(40),
    -- Why it was not taken, a sentence a line.
    said text,
    begun_at timestamp with time zone not null,
    constraint import_taking_state
        check (state in ('waiting', 'reading', 'writing', 'issuing', 'taken', 'failed', 'stopped'))
);
create index import_taking_person on import_taking (person, begun_at);
create index import_taking_state on import_taking (state);
