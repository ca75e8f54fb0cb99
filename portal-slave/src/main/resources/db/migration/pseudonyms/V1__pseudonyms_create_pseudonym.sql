-- The only place that knows which user ID belongs to which person.
create table pseudonym (
    person_id uuid primary key,
    user_id uuid not null,
    created_at timestamp(6) with time zone not null,
    constraint pseudonym_of_one_person unique (user_id)
);
