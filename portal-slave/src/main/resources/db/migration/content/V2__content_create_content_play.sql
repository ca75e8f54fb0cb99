-- What was found in a course package of the carrier's own; its files lie beside all others by their hash.
create table content_package (
    version_id uuid primary key references content_version (id),
    report varchar(1000000) not null
);
create table content_package_file (
    version_id uuid not null references content_package (version_id),
    path_key varchar(1000) not null,
    sha256 varchar(64) not null,
    size_in_bytes bigint not null,
    media_type varchar(120) not null,
    primary key (version_id, path_key)
);
create index content_package_file_by_file on content_package_file (sha256);

-- A person learns a version: where she stands.
create table content_play (
    id uuid primary key,
    version_id uuid not null references content_package (version_id),
    person_id uuid not null,
    state varchar(10) not null,
    score numeric(5,2),
    seconds bigint not null,
    sequencing varchar(500000),
    started_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    constraint content_play_unique unique (version_id, person_id),
    constraint content_play_state check (state in ('STARTED', 'FAILED', 'PASSED'))
);
create index content_play_by_person on content_play (person_id);

-- Her attempts at its items, with all that these reported.
create table content_play_item (
    play_id uuid not null references content_play (id),
    sco integer not null,
    attempt integer not null,
    session_id uuid not null,
    run integer not null,
    sequence bigint not null,
    finished boolean not null,
    suspended boolean not null,
    credit boolean not null,
    cmi varchar(1000000) not null,
    state varchar(10) not null,
    score numeric(5,2),
    total_seconds bigint not null,
    run_seconds bigint not null,
    run_started_at timestamp(6) with time zone not null,
    updated_at timestamp(6) with time zone not null,
    primary key (play_id, sco, attempt)
);

-- One browser's right to play; the ticket and the browser's secret are kept as hashes only.
create table content_play_session (
    id uuid primary key,
    play_id uuid not null references content_play (id),
    sign_in uuid not null,
    account_id uuid not null,
    language varchar(2) not null,
    ticket_hash varchar(64) not null,
    ticket_until timestamp(6) with time zone not null,
    secret_hash varchar(64),
    used_at timestamp(6) with time zone not null,
    ended varchar(20),
    constraint content_play_session_ticket unique (ticket_hash)
);
create index content_play_session_by_play on content_play_session (play_id);
