-- Language of the person's mails; null for the carrier's usual one.
alter table person add column language varchar(2);
alter table person add constraint person_language_known check (language is null or language in ('de', 'en'));
