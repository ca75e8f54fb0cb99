-- Plays of the back office: nothing of them is recorded or told to anyone.
alter table content_ticket add column test boolean default false not null;
alter table content_session add column test boolean default false not null;
