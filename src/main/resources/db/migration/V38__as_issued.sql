-- What stands on a paper of a ladder beside its own text, as it was called on the day it was issued: names change, limits are extended,
-- and a paper printed later is the paper that was sent. Nothing for papers from before; theirs is found by their day.
alter table escalation_paper add column as_issued text;
