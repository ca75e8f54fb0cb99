create table learning_registration (
    id uuid primary key,
    portal uuid not null,
    booking uuid not null,
    user_id uuid not null,
    course varchar(20) not null,
    package_id uuid not null,
    package_version integer not null,
    state varchar(10) not null check (state in ('STARTED', 'FAILED', 'PASSED')),
    score numeric(5, 2) check (score between 0 and 100),
    -- Why it passed without a score, or null.
    note varchar(30),
    total_seconds bigint not null,
    started_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    passed_at timestamp(6) with time zone,
    change_number bigint not null,
    constraint learning_registration_booking unique (portal, booking),
    constraint learning_registration_change unique (portal, change_number)
);
create index learning_registration_by_update on learning_registration (updated_at);
create index learning_registration_by_course on learning_registration (course);

-- The row of a portal is locked until a change commits, so that changes commit in the order of their numbers.
create table learning_change (
    portal uuid primary key,
    last_number bigint not null
);

create table learning_sco (
    registration uuid not null references learning_registration,
    sco integer not null,
    attempt integer not null,
    -- The last run: the session and player page that may write, and the last commit taken from it.
    session_id uuid not null,
    run integer not null,
    sequence bigint not null,
    -- False from begin to the final commit; true afterwards.
    finished boolean not null,
    suspended boolean not null,
    -- The run-time data as flat JSON, without names.
    cmi varchar(1000000) not null,
    state varchar(10) not null check (state in ('STARTED', 'FAILED', 'PASSED')),
    score numeric(5, 2),
    -- Seconds of finished runs, and of the run under way as last reported.
    total_seconds bigint not null,
    run_seconds bigint not null,
    updated_at timestamp(6) with time zone not null,
    primary key (registration, sco, attempt)
);
