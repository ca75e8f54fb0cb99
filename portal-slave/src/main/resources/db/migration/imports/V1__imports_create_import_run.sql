-- Who imported what, and when. Nothing here holds a name but, perhaps, a file name.
create table import_run (
    id uuid primary key,
    imported_at timestamp(6) with time zone not null,
    account_id uuid,
    file_name varchar(200) not null,
    added bigint not null,
    changed bigint not null,
    unchanged bigint not null,
    refused bigint not null,
    constraint import_run_counts check (added >= 0 and changed >= 0 and unchanged >= 0 and refused >= 0)
);
create index import_run_by_time on import_run (imported_at);

create table import_person (
    run_id uuid not null references import_run (id),
    person_id uuid not null,
    change varchar(10) not null,
    primary key (run_id, person_id),
    constraint import_person_change check (change in ('NEW', 'CHANGED'))
);
create index import_person_by_person on import_person (person_id);

-- Rows that were left out: where and why, not what stood there.
create table import_refusal (
    run_id uuid not null references import_run (id),
    place integer not null,
    line integer not null,
    field varchar(20),
    reason varchar(60) not null,
    primary key (run_id, place),
    constraint import_refusal_line check (line >= 1)
);
