-- Matters of one drive belong together by the words the office gave it 战役、专题.
alter table matter add column campaign varchar(200);
create index matter_campaign on matter (congress, campaign, id);
