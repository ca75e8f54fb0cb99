-- Who added, suspended or resumed which portal, and the key it enrolled with; rows are only ever added.
create table portal_change (
    id uuid primary key,
    -- None for the master's own key.
    portal_id uuid,
    portal_name varchar(100) not null,
    customer_number varchar(9),
    changed_at timestamp(6) with time zone not null,
    changed_by varchar(100) not null,
    action varchar(20) not null,
    key_id varchar(64),
    constraint portal_change_of check ((action = 'MASTER_KEY') = (portal_id is null)),
    constraint portal_change_key check ((action in ('ENROLLED', 'ENROLLED_ANEW', 'MASTER_KEY')) = (key_id is not null))
);
create index portal_change_by_time on portal_change (changed_at, id);
