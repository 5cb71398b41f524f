-- Stands in for the tree of congresses until that is here.
alter table congress add column parent varchar(40) references congress;
