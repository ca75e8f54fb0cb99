create table booking (
    id uuid primary key,
    person_id uuid not null,
    user_id uuid not null,
    course_number varchar(20) not null,
    course_title varchar(300) not null,
    centre_id uuid not null,
    centre_code varchar(12) not null,
    purchase_price numeric(12,2) not null,
    selling_price numeric(12,2) not null,
    vat_rate numeric(5,2) not null,
    catalog_version varchar(200) not null,
    booked_at timestamp(6) with time zone not null,
    usable_until timestamp(6) with time zone not null,
    first_start_at timestamp(6) with time zone,
    cancelled_at timestamp(6) with time zone,
    -- Person and course while the booking runs, null afterwards: at most one running booking per person and course.
    running_key varchar(60),
    constraint one_running_booking unique (running_key),
    constraint booking_prices_not_negative check (purchase_price >= 0 and selling_price >= 0),
    constraint booking_not_cancelled_after_start check (first_start_at is null or cancelled_at is null)
);
create index booking_by_person on booking (person_id, booked_at);

-- What was accounted for, one row per usage event, never changed: cancellations are rows of their own with negative amounts.
create table booking_entry (
    id uuid primary key,
    kind varchar(20) not null,
    booking_id uuid not null references booking (id),
    occurred_at timestamp(6) with time zone not null,
    person_id uuid not null,
    user_id uuid not null,
    course_number varchar(20) not null,
    course_title varchar(300) not null,
    centre_id uuid not null,
    centre_code varchar(12) not null,
    centre_name varchar(200) not null,
    purchase_price numeric(12,2) not null,
    selling_price numeric(12,2) not null,
    vat_included numeric(12,2) not null,
    constraint one_entry_of_a_kind unique (booking_id, kind),
    constraint booking_entry_kind check (kind in ('BOOKED', 'CANCELLED'))
);
create index booking_entry_by_time on booking_entry (occurred_at, id);
create index booking_entry_by_person on booking_entry (person_id, occurred_at);
