-- What was agreed with a carrier from a day on. The one that began last counts, so two never overlap; a successor ends its predecessor.
create table agreement (
    id uuid primary key,
    customer_number varchar(9) not null,
    valid_from date not null,
    agreed_to date,
    percent_off numeric(5,2) not null,
    volume_of varchar(10) not null,
    flat_basis varchar(10),
    flat_amount numeric(12,2),
    minimum_fee numeric(12,2),
    note varchar(1000) not null,
    created_by varchar(100) not null,
    created_at timestamp(6) with time zone not null,
    constraint agreement_begins_once unique (customer_number, valid_from),
    constraint agreement_ends_after_it_begins check (agreed_to is null or agreed_to >= valid_from),
    constraint agreement_percent check (percent_off >= 0 and percent_off <= 100),
    constraint agreement_volume check (volume_of = 'MONTH' or volume_of = 'YEAR'),
    constraint agreement_flat_rate check ((flat_basis is null) = (flat_amount is null)),
    constraint agreement_fees check ((flat_amount is null or flat_amount >= 0) and (minimum_fee is null or minimum_fee > 0))
);

-- Fixed prices of courses; 0.00 is a course without charge.
create table agreement_price (
    agreement_id uuid not null references agreement (id) on delete cascade,
    course_number varchar(20) not null,
    price numeric(12,2) not null,
    primary key (agreement_id, course_number),
    constraint agreement_price_range check (price >= 0)
);

-- From so many bookings on, so many per cent off the month's net.
create table agreement_tier (
    agreement_id uuid not null references agreement (id) on delete cascade,
    from_count bigint not null,
    percent numeric(5,2) not null,
    primary key (agreement_id, from_count),
    constraint agreement_tier_range check (from_count > 0 and percent > 0 and percent <= 100)
);

-- One row for each carrier: the state of its agreements, and the lock under which they change.
create table agreement_state (
    customer_number varchar(9) primary key,
    version bigint not null
);

-- Who agreed, changed or took back what; rows are only ever added.
create table agreement_change (
    id uuid primary key,
    customer_number varchar(9) not null,
    changed_at timestamp(6) with time zone not null,
    changed_by varchar(100) not null,
    action varchar(20) not null,
    valid_from date not null,
    terms varchar(4000) not null
);
create index agreement_change_by_carrier on agreement_change (customer_number, changed_at);

insert into agreement (id, customer_number, valid_from, percent_off, volume_of, note, created_by, created_at)
    select gen_random_uuid(), customer_number, cast(changed_at as date), percent, 'MONTH', '', changed_by, changed_at from carrier_discount;
drop table carrier_discount;
