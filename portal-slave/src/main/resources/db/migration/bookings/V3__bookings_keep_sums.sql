-- The entries of both accounts, counted: one row for all entries of a month that are alike but for person and time. Written in the
-- transaction of each entry, so that sums over it are always those over the entries.
create table entry_sum (
    own boolean not null,
    -- In the time zone of the accounts, such as 2026-08.
    billing_month varchar(7) not null,
    kind varchar(20) not null,
    course_number varchar(20) not null,
    course_title varchar(300) not null,
    centre_id uuid not null,
    centre_code varchar(12) not null,
    centre_name varchar(200) not null,
    purchase_price numeric(12,2) not null,
    selling_price numeric(12,2) not null,
    vat_included numeric(12,2) not null,
    entries bigint not null check (entries > 0),
    latest_at timestamp(6) with time zone not null,
    constraint entry_sum_once unique (own, billing_month, centre_id, course_number, kind, course_title, centre_code, centre_name,
        purchase_price, selling_price, vat_included)
);

insert into entry_sum
select false, to_char(occurred_at at time zone 'Europe/Berlin', 'YYYY-MM'), kind, course_number, course_title, centre_id, centre_code,
    centre_name, purchase_price, selling_price, vat_included, count(*), max(occurred_at)
from booking_entry
group by to_char(occurred_at at time zone 'Europe/Berlin', 'YYYY-MM'), kind, course_number, course_title, centre_id, centre_code,
    centre_name, purchase_price, selling_price, vat_included;

insert into entry_sum
select true, to_char(occurred_at at time zone 'Europe/Berlin', 'YYYY-MM'), kind, course_number, course_title, centre_id, centre_code,
    centre_name, purchase_price, selling_price, vat_included, count(*), max(occurred_at)
from own_booking_entry
group by to_char(occurred_at at time zone 'Europe/Berlin', 'YYYY-MM'), kind, course_number, course_title, centre_id, centre_code,
    centre_name, purchase_price, selling_price, vat_included;

-- How many entries each person has in a month, for lists in the order of names.
create table entry_person (
    own boolean not null,
    billing_month varchar(7) not null,
    person_id uuid not null,
    entries bigint not null check (entries > 0),
    primary key (own, billing_month, person_id)
);

insert into entry_person
select false, to_char(occurred_at at time zone 'Europe/Berlin', 'YYYY-MM'), person_id, count(*) from booking_entry
group by to_char(occurred_at at time zone 'Europe/Berlin', 'YYYY-MM'), person_id;

insert into entry_person
select true, to_char(occurred_at at time zone 'Europe/Berlin', 'YYYY-MM'), person_id, count(*) from own_booking_entry
group by to_char(occurred_at at time zone 'Europe/Berlin', 'YYYY-MM'), person_id;

create index booking_entry_by_course on booking_entry (course_number, occurred_at);
create index booking_entry_by_centre on booking_entry (centre_code, occurred_at);
create index own_booking_entry_by_course on own_booking_entry (course_number, occurred_at);
create index own_booking_entry_by_centre on own_booking_entry (centre_code, occurred_at);
