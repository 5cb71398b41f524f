-- Who takes over from somebody who leaves, and who ordered it: what still comes to the leaver until his last day goes the same way after it.
alter table person add column successor varchar(40);
alter table person add constraint person_successor foreign key (successor) references person;
alter table person add column left_by varchar(40);
alter table person add constraint person_left_by foreign key (left_by) references person;
create index person_left on person (congress, left_on);
