-- The journal: what was done, by whom, in chains of hashes (docs/journal.md). Rows are only ever inserted here.

create table journal_entry (
    chain        varchar(60)                 not null,
    seq          bigint                      not null,
    -- Microseconds: the finest both databases keep, so that what is hashed is what is read back.
    at           timestamp(6) with time zone not null,
    actor        varchar(100)                not null,
    on_behalf_of varchar(100),
    origin       varchar(100),
    action       varchar(80)                 not null,
    subject      varchar(80)                 not null,
    -- A CLOB to H2, measured as fast as its longest varchar (1,048,576 characters), which the import of a long list outgrows.
    data         text                        not null,
    algorithm    varchar(20)                 not null,
    previous     varchar(64)                 not null,
    hash         varchar(64)                 not null,
    primary key (chain, seq)
);

-- The newest entry of each chain; whoever appends locks this row first, which makes seq gapless.
create table journal_head (
    chain varchar(60) not null primary key,
    seq   bigint      not null,
    hash  varchar(64) not null
);
