-- Forms that were sent from pages, so that one that is sent twice acts once; kept for a day.
create table sent_form (
    -- SHA-256 of who sent it, where to, with which number, and what stood in it: another's number, or another form's, is another form.
    form varchar(64) primary key,
    login varchar(60) not null,
    sent_at timestamp with time zone not null,
    -- Whether what it was sent for is done; until then, nobody does it a second time.
    done boolean default false not null,
    -- Where the answer led, and the sentence it was answered with; nothing where the answer was a page told once.
    location varchar(2000),
    said varchar(2000)
);
create index sent_form_sent_at on sent_form (sent_at);
