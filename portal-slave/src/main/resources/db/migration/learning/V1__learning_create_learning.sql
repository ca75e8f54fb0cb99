-- Where each booking's learner stands, as the master judges it; made with the booking, so that a list needs this table alone.
create table learning_state (
    booking_id uuid primary key,
    person_id uuid not null,
    centre_id uuid not null,
    centre_code varchar(12) not null,
    course_number varchar(20) not null,
    course_title varchar(300) not null,
    booked_at timestamp(6) with time zone not null,
    usable_until timestamp(6) with time zone not null,
    state varchar(20) not null,
    change_number bigint not null,
    score_percent numeric(5,2),
    total_seconds bigint not null,
    started_at timestamp(6) with time zone,
    updated_at timestamp(6) with time zone,
    passed_at timestamp(6) with time zone,
    constraint learning_state_known check (state in ('BOOKED', 'STARTED', 'FAILED', 'PASSED'))
);
create index learning_state_by_person on learning_state (person_id);
create index learning_state_by_centre on learning_state (centre_id, booked_at);
create index learning_state_by_time on learning_state (booked_at, booking_id);

-- How far the master's results have been read; one row.
create table learning_cursor (
    id integer primary key,
    change_number bigint not null,
    constraint learning_cursor_is_one check (id = 1)
);
insert into learning_cursor (id, change_number) values (1, 0);
