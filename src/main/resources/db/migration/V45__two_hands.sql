-- Mergers of units the system administrator asks for. A merger hands posts and work on, so it waits for the security administrator.
create table waiting_merger (
    unit varchar(40) primary key references unit,
    congress varchar(40) not null references congress,
    successor varchar(40) not null references unit,
    -- Nothing: the day it is confirmed.
    on_day date,
    proposed_by varchar(40) not null references person,
    proposed_at timestamp with time zone not null
);
create index waiting_merger_congress on waiting_merger (congress, unit);

-- Named tokens of administrators only read from now on, and end with the day's work; those they have are of the old kind.
delete from api_token where name is not null
    and login in (select a.login from account a join person p on p.id = a.person where p.role <> 'business');
