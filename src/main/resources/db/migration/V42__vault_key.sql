-- The SHA-256 of the key that seals what is in this database: a start with none or another is refused (org.bihuan.vault.KeyAtStart).
create table vault_key (
    place integer default 1 primary key check (place = 1),
    print varchar(64) not null,
    since timestamp with time zone default current_timestamp not null
);
