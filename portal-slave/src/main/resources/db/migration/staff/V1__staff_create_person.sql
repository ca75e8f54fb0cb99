create table centre (
    id uuid primary key,
    version integer not null,
    code varchar(12) not null,
    name varchar(120) not null,
    constraint centre_code_unique unique (code)
);

create table job_role (
    id uuid primary key,
    version integer not null,
    name varchar(60) not null,
    name_key varchar(60) not null,
    place integer not null,
    constraint job_role_name_unique unique (name_key)
);

create table person (
    id uuid primary key,
    version integer not null,
    first_name varchar(80) not null,
    last_name varchar(80) not null,
    email varchar(254),
    staff_number varchar(40),
    search_text varchar(500) not null,
    active boolean not null,
    deactivated_at timestamp(6) with time zone,
    account_id uuid,
    constraint person_staff_number_unique unique (staff_number),
    constraint person_account_unique unique (account_id)
);
create index person_by_name on person (last_name, first_name);

create table person_centre (
    person_id uuid not null references person (id),
    place integer not null,
    centre_id uuid not null references centre (id),
    primary key (person_id, place)
);
create index person_centre_by_centre on person_centre (centre_id);

create table person_role (
    person_id uuid not null references person (id),
    place integer not null,
    role_id uuid not null references job_role (id),
    primary key (person_id, place)
);
create index person_role_by_role on person_role (role_id);

create table person_headship (
    person_id uuid not null references person (id),
    centre_id uuid not null references centre (id),
    primary key (person_id, centre_id)
);
create index person_headship_by_centre on person_headship (centre_id);
