create table account (
    id uuid primary key,
    version integer not null,
    user_name varchar(60) not null,
    user_name_key varchar(60) not null,
    password_hash varchar(500) not null,
    locked boolean not null,
    stamp integer not null,
    created_at timestamp(6) with time zone not null,
    constraint account_user_name_unique unique (user_name_key)
);

create table account_role (
    account_id uuid not null references account (id) on delete cascade,
    portal_role varchar(20) not null,
    primary key (account_id, portal_role),
    constraint account_role_known check (portal_role in ('CARRIER_ADMIN', 'CENTRE_HEAD', 'STAFF'))
);
