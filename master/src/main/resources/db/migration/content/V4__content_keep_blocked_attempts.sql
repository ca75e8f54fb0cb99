-- What package versions tried to reach outside their origin, added up: no session, no learner, no query string.
create table content_blocked_attempt (
    package_id uuid not null references content_package,
    directive varchar(40) not null check (directive <> ''),
    host varchar(260) not null check (host <> ''),
    times bigint not null check (times > 0),
    first_at timestamp(6) with time zone not null,
    last_at timestamp(6) with time zone not null,
    primary key (package_id, directive, host),
    constraint content_blocked_attempt_in_order check (first_at <= last_at)
);
create index content_blocked_attempt_by_time on content_blocked_attempt (last_at);
