-- The language of mails to those who chose none; one row at most, German without any.
create table mail_usual_language (
    id integer primary key,
    language varchar(2) not null,
    constraint mail_usual_language_one_row check (id = 1),
    constraint mail_usual_language_known check (language in ('de', 'en'))
);
