-- Reductions of carriers on the list price.
create table carrier_discount (
    customer_number varchar(9) primary key,
    percent numeric(5,2) not null,
    changed_by varchar(64) not null,
    changed_at timestamp(6) with time zone not null,
    constraint carrier_discount_range check (percent > 0 and percent <= 100)
);

-- Who changed which list price when; rows are only ever added.
create table list_price_change (
    id uuid primary key,
    course_number varchar(20) not null,
    changed_at timestamp(6) with time zone not null,
    changed_by varchar(64) not null,
    price_before numeric(12,2),
    price_after numeric(12,2) not null
);
create index list_price_change_by_course on list_price_change (course_number, changed_at);

-- What a carrier's portal was told under which catalog version; never changed.
create table quoted_price (
    customer_number varchar(9) not null,
    catalog_version varchar(100) not null,
    course_number varchar(20) not null,
    price numeric(12,2) not null,
    quoted_at timestamp(6) with time zone not null,
    constraint quoted_price_once primary key (customer_number, catalog_version, course_number)
);
