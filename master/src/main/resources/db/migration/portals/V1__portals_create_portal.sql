create table portal (
    id uuid primary key,
    name varchar(100) not null constraint portal_name_unique unique,
    customer_number varchar(9) not null,
    state varchar(20) not null,
    url varchar(500),
    software_version varchar(50),
    last_contact timestamp(6) with time zone,
    created_at timestamp(6) with time zone not null,
    version bigint not null,
    constraint portal_state check (state in ('WAITING', 'ACTIVE', 'SUSPENDED'))
);
create index portal_by_customer on portal (customer_number);

create table portal_key (
    -- SHA-256 thumbprint of the key (RFC 7638): one key belongs to one portal.
    key_id varchar(64) primary key,
    portal_id uuid not null constraint portal_key_portal references portal (id),
    jwk varchar(1000) not null,
    added_at timestamp(6) with time zone not null,
    retired_at timestamp(6) with time zone
);
create index portal_key_by_portal on portal_key (portal_id);

create table enrolment_code (
    -- SHA-256 of the code; the code itself is shown once and never stored.
    code_hash varchar(64) primary key,
    portal_id uuid not null constraint enrolment_code_portal references portal (id),
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    used_at timestamp(6) with time zone
);
create index enrolment_code_by_portal on enrolment_code (portal_id);
