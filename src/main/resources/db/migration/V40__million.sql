-- Each of these because a measure on a million rows asked for it (docs/adr/0022). What is open, with all that lights and words for its
-- course ask of it, so that the rows themselves and their long texts are not read on the way to what is found.
drop index problem_open;
create index problem_open on problem (congress, ended_on, due, id, status, lead_unit, matter, suspended_on, planned_on, counted,
    progress_due, issued_on);
-- One matter by due date, with what its lights are counted by.
create index problem_matter_due on problem (matter, due, id, status, congress, ended_on, closed_on, suspended_on, planned_on);
-- What was handed over or signed off within a span of days.
create index problem_issued on problem (issued_on, congress, status, due, id, lead_unit, type);
drop index problem_closed;
create index problem_closed on problem (closed_on, congress, status, due, id, lead_unit, type, original_due);
-- What is open beside a problem is little among all that ever was.
create index escalation_open on escalation (ended_on, problem, tier);
create index extension_open on extension (outcome, problem);
