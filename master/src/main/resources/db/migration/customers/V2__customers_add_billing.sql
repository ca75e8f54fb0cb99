alter table carrier add column billing_recipient varchar(200) default '' not null;
alter table carrier add column billing_addition varchar(200) default '' not null;
alter table carrier add column billing_street varchar(200) default '' not null;
alter table carrier add column billing_postal_code varchar(10) default '' not null;
alter table carrier add column billing_city varchar(100) default '' not null;
alter table carrier add column billing_country varchar(2) default 'DE' not null;
alter table carrier add column billing_email varchar(254) default '' not null;
alter table carrier add column vat_id varchar(14);
alter table carrier add column leitweg_id varchar(46);
alter table carrier add column order_reference varchar(50) default '' not null;
alter table carrier add column payment_days integer default 14 not null;
alter table carrier add column billing_arrangement varchar(20) default 'COLLECTIVE' not null;
alter table carrier add constraint carrier_payment_days check (payment_days between 0 and 90);
alter table carrier add constraint carrier_billing_arrangement check (billing_arrangement = 'COLLECTIVE' or billing_arrangement = 'PER_CENTRE');

-- Whom to ask at a carrier: a function, and a name only where somebody gave it.
create table carrier_contact (
    customer_number varchar(9) not null references carrier (number),
    place integer not null,
    purpose varchar(20) not null,
    label varchar(200) not null,
    email varchar(254) not null,
    phone varchar(50) not null,
    primary key (customer_number, place),
    constraint carrier_contact_present check (length(trim(label)) > 0)
);

-- Who changed what of a carrier; rows are only ever added.
create table carrier_change (
    id uuid primary key,
    customer_number varchar(9) not null references carrier (number),
    changed_at timestamp(6) with time zone not null,
    changed_by varchar(100) not null,
    field varchar(40) not null,
    value_before varchar(1000) not null,
    value_after varchar(1000) not null
);
create index carrier_change_by_carrier on carrier_change (customer_number, changed_at);
