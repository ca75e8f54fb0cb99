-- The end of each journal; its row is the lock under which a batch is taken in.
create table usage_head (
    portal uuid not null,
    epoch integer not null,
    sequence bigint not null,
    hash char(64) not null,
    primary key (portal, epoch)
);

-- Batches as they were signed, with the receipt as it was given.
create table usage_batch (
    portal uuid not null,
    batch_id uuid not null,
    epoch integer not null,
    first_sequence bigint not null,
    last_sequence bigint not null,
    previous_hash char(64) not null,
    hash char(64) not null,
    digest char(64) not null,
    jws bytea not null,
    receipt bytea not null,
    received_at timestamp(6) with time zone not null,
    primary key (portal, batch_id),
    constraint usage_batch_place unique (portal, epoch, first_sequence),
    constraint usage_batch_range check (first_sequence >= 1 and last_sequence >= first_sequence)
);

create table usage_event (
    portal uuid not null,
    event_id uuid not null,
    epoch integer not null,
    sequence bigint not null,
    digest char(64) not null,
    type varchar(20) not null,
    booking_id uuid not null,
    user_id uuid not null,
    customer varchar(9) not null,
    course varchar(20),
    content_id varchar(200),
    centre varchar(12) not null,
    told_price numeric(12, 2) not null,
    billed_price numeric(12, 2) not null,
    price_differs boolean not null,
    selling_price numeric(12, 2) not null,
    vat_rate numeric(5, 2) not null,
    vat_included numeric(12, 2) not null,
    catalog_version varchar(100),
    billing_month char(7) not null,
    occurred_at timestamp(6) with time zone not null,
    received_at timestamp(6) with time zone not null,
    primary key (portal, event_id),
    constraint usage_event_place unique (portal, epoch, sequence),
    constraint usage_event_subject check ((course is null) <> (content_id is null))
);
create index usage_event_by_booking on usage_event (portal, booking_id);
create index usage_event_by_portal_month on usage_event (portal, billing_month);
create index usage_event_by_month on usage_event (billing_month, occurred_at);
create index usage_event_by_time on usage_event (occurred_at);

-- What could not be accounted for; a person decides.
create table usage_quarantine (
    portal uuid not null,
    epoch integer not null,
    sequence bigint not null,
    batch_id uuid not null,
    reason varchar(40) not null,
    detail varchar(500) not null,
    payload varchar(100000) not null,
    received_at timestamp(6) with time zone not null,
    primary key (portal, epoch, sequence)
);
create index usage_quarantine_by_time on usage_quarantine (received_at);
