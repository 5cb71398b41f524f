-- Files of a draft belong to whoever has it: one that was given back, or came from somebody who left, was handed on without them, and
-- whoever completes the task may name only files of his own.
update document set person = (select max(r.person) from draft r where r.fields like '%' || document.id || '%')
where record is null
    and exists (select 1 from draft r where r.fields like '%' || document.id || '%')
    and not exists (select 1 from draft r where r.person = document.person and r.fields like '%' || document.id || '%');
