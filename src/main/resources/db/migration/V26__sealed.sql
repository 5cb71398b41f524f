-- Sealed, a telephone number takes more room (org.bihuan.vault); what was there before is sealed by the next step, 26.1.
alter table problem alter column phone set data type varchar(400);
