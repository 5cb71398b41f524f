-- All figures of the statistics are counted off this one, without the rows themselves and their long texts (docs/adr/0022).
drop index problem_figures;
create index problem_figures on problem (congress, lead_unit, status, ended_on, due, closed_on, original_due, suspended_on, planned_on,
    matter, id, type, degree, issued_on, counted, extensions, returns, reworks, urges, cycle, repeats, resolved, degree_zh, degree_en);
