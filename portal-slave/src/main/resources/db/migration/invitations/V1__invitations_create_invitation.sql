-- When people were invited last, and how often.
create table invitation (
    person_id uuid primary key,
    sent_at timestamp(6) with time zone not null,
    times integer not null,
    constraint invitation_times check (times >= 1)
);
