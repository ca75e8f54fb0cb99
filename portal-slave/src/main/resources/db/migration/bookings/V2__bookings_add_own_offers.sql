-- Uses of the carrier's own offers, read by the same accounts as those of courses; the number and title are those of the offer.
create table own_booking_entry (
    id uuid primary key,
    kind varchar(20) not null,
    booking_id uuid not null,
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
    -- Person, offer and month: one use of each counts.
    use_key varchar(80) not null,
    constraint one_use_a_month unique (use_key),
    constraint own_booking_entry_kind check (kind = 'USED'),
    constraint own_booking_prices_not_negative check (purchase_price = 0 and selling_price >= 0)
);
create index own_booking_entry_by_time on own_booking_entry (occurred_at, id);
create index own_booking_entry_by_person on own_booking_entry (person_id, occurred_at);
