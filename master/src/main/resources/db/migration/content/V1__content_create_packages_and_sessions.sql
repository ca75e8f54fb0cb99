-- What is known of a course's packages; the row is locked while a version is added.
create table content_course (
    course varchar(20) primary key,
    last_version integer not null,
    current_package uuid
);

create table content_package (
    id uuid primary key,
    course varchar(20) not null references content_course,
    version integer not null check (version > 0),
    file_name varchar(255) not null,
    -- What was found, as JSON: items, warnings, sizes.
    report varchar(1000000) not null,
    added_at timestamp(6) with time zone not null,
    constraint content_package_version unique (course, version)
);

create table content_file (
    package_id uuid not null references content_package,
    -- The path in lower case: authors' tools do not care for it.
    path_key varchar(500) not null,
    hash varchar(64) not null,
    size_bytes bigint not null,
    media_type varchar(100) not null,
    primary key (package_id, path_key)
);

create table content_ticket (
    -- SHA-256 of the ticket; the ticket itself is never stored.
    hash varchar(64) primary key,
    portal uuid not null,
    user_id uuid not null,
    course varchar(20) not null,
    booking uuid not null,
    package_id uuid not null references content_package,
    return_url varchar(2000) not null,
    language varchar(5) not null,
    usable_until timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    redeemed_at timestamp(6) with time zone
);
create index content_ticket_by_expiry on content_ticket (expires_at);

create table content_session (
    id uuid primary key,
    -- SHA-256 of the secret in the browser's cookie.
    secret_hash varchar(64) not null,
    portal uuid not null,
    user_id uuid not null,
    course varchar(20) not null,
    booking uuid not null,
    package_id uuid not null references content_package,
    return_url varchar(2000) not null,
    language varchar(5) not null,
    usable_until timestamp(6) with time zone not null,
    started_at timestamp(6) with time zone not null,
    seen_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone,
    end_reason varchar(20)
);
create index content_session_by_learner on content_session (portal, user_id, course);
