-- A carrier's months as they were closed for billing, each only once and in order.
create table usage_closing (
    id uuid not null primary key,
    customer varchar(9) not null,
    billing_month char(7) not null,
    previous_id uuid constraint usage_closing_previous references usage_closing (id),
    closed_at timestamp(6) with time zone not null,
    closed_by varchar(200) not null,
    constraint usage_closing_once unique (customer, billing_month),
    constraint usage_closing_in_order unique (previous_id)
);

-- Up to where each journal of the carrier's portals is covered.
create table usage_closing_mark (
    closing_id uuid not null constraint usage_closing_mark_of references usage_closing (id),
    portal uuid not null,
    epoch integer not null,
    sequence bigint not null,
    primary key (closing_id, portal, epoch)
);
