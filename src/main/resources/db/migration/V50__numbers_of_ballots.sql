-- A ballot has a number of its own. A verification sheet has one for each time the unit applied for sign-off: the step it applied by.
alter table paper_number add column ballot bigint references ballot;
alter table paper_number add column application bigint references record;
create index paper_number_ballot on paper_number (ballot);
