-- The token that lets an operator found the congress; only its SHA-256 is here, and nothing once it is used.
create table setup_token (
    hash varchar(64) primary key,
    issued_at timestamp with time zone not null
);
