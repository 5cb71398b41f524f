-- The highest number a remainder was given on the list of a matter, whether it is still there or not: a number people have read is
-- never given to another problem. Numbers of a list in draft are not kept, for the list is written anew until it is issued.
alter table matter add column last_remainder integer default 0 not null;
update matter set last_remainder = coalesce(
    (select max(p.seq) from problem p where p.matter = matter.id and p.remainder_of is not null), 0);
