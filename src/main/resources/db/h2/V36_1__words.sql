-- Parts of words are looked for in all titles (docs/adr/0022): in these, without the rows themselves and their long texts.
create index problem_titles on problem (congress, title, id);
