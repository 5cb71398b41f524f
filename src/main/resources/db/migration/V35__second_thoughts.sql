-- Half of an activation code drawn when a congress was founded is completed by whoever confirms the founding; one drawn later, for an
-- administrator of that congress, by whoever confirms that there. Which of the two it is stands beside it: nothing for the second.
alter table activation_half add column congress varchar(40);
alter table activation_half add constraint half_congress foreign key (congress) references congress;
update activation_half set congress = (
    select p.congress from account a join person p on p.id = a.person where a.login = activation_half.login)
where exists (
        select 1 from account a join person p on p.id = a.person join congress c on c.id = p.congress
        where a.login = activation_half.login and a.created_by = c.founded_by and a.password = '!' and p.role <> 'business')
    and not exists (select 1 from recovery_proposal q where q.login = activation_half.login);

-- By which posts a large export of the ledger was begun, as a fingerprint: with others it is not handed out.
alter table ledger_export add column sight varchar(64);
