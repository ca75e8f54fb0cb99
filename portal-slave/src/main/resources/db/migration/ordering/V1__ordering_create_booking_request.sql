create table booking_request (
    id uuid primary key,
    person_id uuid not null,
    course_number varchar(20) not null,
    course_title varchar(300) not null,
    -- Prices as they were when it was asked for; what is booked has the prices of that moment.
    purchase_price numeric(12,2) not null,
    selling_price numeric(12,2) not null,
    note varchar(500) not null,
    asked_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    state varchar(20) not null,
    decided_at timestamp(6) with time zone,
    decided_by uuid,
    reason varchar(500) not null,
    booking_id uuid,
    -- Person and course while the request is open, null afterwards: at most one open request per person and course.
    open_key varchar(60),
    constraint one_open_request unique (open_key),
    constraint booking_request_state check (state in ('OPEN', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'EXPIRED')),
    constraint booking_request_open_by_key check ((state = 'OPEN') = (open_key is not null)),
    constraint booking_request_decided_when check ((state = 'OPEN') = (decided_at is null)),
    constraint booking_request_approved_by_booking check ((state = 'APPROVED') = (booking_id is not null)),
    constraint booking_request_refused_with_reason check (state <> 'REFUSED' or reason <> '')
);
create index booking_request_by_state on booking_request (state, asked_at);
create index booking_request_by_person on booking_request (person_id, asked_at);
create index booking_request_by_end on booking_request (decided_at);

-- When bookings have to be approved; one row at most.
create table approval_rule (
    id integer primary key,
    version integer not null,
    mode varchar(20) not null,
    above numeric(12,2) not null,
    days integer not null,
    constraint approval_rule_one_row check (id = 1),
    constraint approval_rule_mode check (mode in ('OFF', 'ALL', 'ABOVE')),
    constraint approval_rule_above check (above >= 0),
    constraint approval_rule_days check (days between 1 and 365)
);
