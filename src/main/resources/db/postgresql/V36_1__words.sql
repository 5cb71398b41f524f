-- Parts of words are found by the pairs of neighbouring characters in them (docs/adr/0022): an index of arrays, which needs no extension.
create function bihuan_pairs(words text) returns text[] as $$
begin
    return array(
        select distinct c[i] || c[i + 1]
        from (select string_to_array(words, null) as c) s, generate_series(1, length(words) - 1) i);
end $$ language plpgsql immutable strict parallel safe;
create index problem_title_pairs on problem using gin (bihuan_pairs(title));
-- Only with statistics of the pairs does the planner know a rare one from a frequent one.
analyze problem;
