alter table person add column entry_on date;
alter table person add column leaves_on date;
alter table person add constraint person_enters_before_leaving check (entry_on is null or leaves_on is null or entry_on <= leaves_on);
create index person_by_leaving on person (leaves_on);

-- What is planned, with first and last day; what of it counts today stands in person_centre and person_role.
create table person_centre_term (
    person_id uuid not null references person (id),
    place integer not null,
    centre_id uuid not null references centre (id),
    valid_from date,
    valid_to date,
    primary key (person_id, place),
    constraint person_centre_term_in_order check (valid_from is null or valid_to is null or valid_from <= valid_to)
);
create index person_centre_term_by_centre on person_centre_term (centre_id);
insert into person_centre_term (person_id, place, centre_id) select person_id, place, centre_id from person_centre;

create table person_role_term (
    person_id uuid not null references person (id),
    place integer not null,
    role_id uuid not null references job_role (id),
    valid_from date,
    valid_to date,
    primary key (person_id, place),
    constraint person_role_term_in_order check (valid_from is null or valid_to is null or valid_from <= valid_to)
);
create index person_role_term_by_role on person_role_term (role_id);
insert into person_role_term (person_id, place, role_id) select person_id, place, role_id from person_role;

-- Who acts as a head in her place, and when.
create table deputy (
    id uuid primary key,
    version integer not null,
    head_id uuid not null references person (id) on delete cascade,
    deputy_id uuid not null references person (id) on delete cascade,
    valid_from date not null,
    valid_to date not null,
    constraint deputy_in_order check (valid_from <= valid_to),
    constraint deputy_is_another check (head_id <> deputy_id),
    constraint deputy_once unique (head_id, deputy_id, valid_from)
);
create index deputy_by_deputy on deputy (deputy_id);

-- Centres that a person leads today in another's place.
create table person_acting (
    person_id uuid not null references person (id),
    centre_id uuid not null references centre (id),
    primary key (person_id, centre_id)
);
create index person_acting_by_centre on person_acting (centre_id);
