-- What is of one grade by due date, and the grade where lists of open problems and figures are read, so that whoever asks for a grade
-- does not read the rows themselves on the way (docs/adr/0022).
create index problem_grade on problem (congress, grade, due, id);
drop index problem_open;
create index problem_open on problem (congress, ended_on, due, id, status, lead_unit, matter, suspended_on, planned_on, counted,
    progress_due, issued_on, grade);
drop index problem_figures;
create index problem_figures on problem (congress, lead_unit, status, ended_on, due, closed_on, original_due, suspended_on, planned_on,
    matter, id, type, degree, issued_on, counted, extensions, returns, reworks, urges, cycle, repeats, resolved, degree_zh, degree_en,
    grade);
