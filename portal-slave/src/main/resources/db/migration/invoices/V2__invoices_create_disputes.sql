-- Bookings that the carrier disputes, each once, and what the provider decided.
create table dispute (
    id uuid not null primary key,
    event_id uuid not null constraint dispute_once unique,
    course varchar(20) not null,
    centre varchar(12) not null,
    occurred_at timestamp(6) with time zone not null,
    price numeric(12, 2) not null,
    reason varchar(20) not null,
    expected numeric(12, 2),
    raised_at timestamp(6) with time zone not null,
    state varchar(10) not null,
    problem varchar(40),
    credited numeric(12, 2),
    credit_note varchar(40),
    answer varchar(300),
    decided_at timestamp(6) with time zone,
    constraint dispute_decided check ((state in ('ACCEPTED', 'REJECTED')) = (answer is not null and decided_at is not null)),
    constraint dispute_credited check ((state = 'ACCEPTED') = (credited is not null and credit_note is not null)),
    constraint dispute_expected check (expected is null or (expected >= 0 and expected < price))
);

-- The version of the master's list that was told last; one row.
create table dispute_list (
    id smallint primary key check (id = 1),
    version varchar(100) not null
);
