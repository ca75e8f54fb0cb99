-- The account was made, but nobody has set a password yet.
alter table account add column awaits_password boolean default false not null;

-- Links with which a password is set; only the hash of the token is kept.
create table password_link (
    id uuid primary key,
    account_id uuid not null references account (id) on delete cascade,
    token_hash char(64) not null,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    used_at timestamp(6) with time zone,
    constraint password_link_token unique (token_hash),
    constraint password_link_lasts check (created_at < expires_at)
);
create index password_link_by_account on password_link (account_id);
