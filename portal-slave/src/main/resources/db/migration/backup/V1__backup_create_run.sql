-- Every backup that was begun, and what became of it.
create table backup_run (
    id uuid primary key,
    -- The moment it was due, for one by the timetable; each is begun once, whoever is first.
    due_at timestamp(6) with time zone,
    started_at timestamp(6) with time zone not null,
    started_by uuid,
    state varchar(10) not null,
    finished_at timestamp(6) with time zone,
    file_name varchar(200) not null,
    size_in_bytes bigint,
    row_count bigint,
    file_count bigint,
    sealed boolean not null,
    error varchar(1000),
    constraint backup_run_once unique (due_at),
    constraint backup_run_state check (state in ('RUNNING', 'DONE', 'FAILED', 'GONE')),
    constraint backup_run_finished check ((state = 'RUNNING') = (finished_at is null))
);
create index backup_run_by_time on backup_run (started_at);

-- When backups are made by themselves; one row at most.
create table backup_timetable (
    id smallint primary key check (id = 1),
    version integer not null,
    daily boolean not null,
    at_time time not null,
    keep integer not null check (keep between 1 and 365),
    -- Moments before this one are not caught up with.
    since timestamp(6) with time zone not null
);

-- Who was erased, by an ID that stands nowhere else any more: older backups still hold her, and she must go again after a restore.
create table backup_erasure (
    person_id uuid primary key,
    erased_at timestamp(6) with time zone not null,
    -- A backup brought her back: she is erased at the next start, before anybody can sign in.
    again boolean not null
);
