-- Open sessions, so that their owner sees and ends them; a session without its row is over with the next click.
create table account_session (
    id uuid primary key,
    account_id uuid not null references account (id) on delete cascade,
    sign_in_way varchar(20) not null,
    browser varchar(20) not null,
    device varchar(20) not null,
    opened_at timestamp(6) with time zone not null,
    used_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    idle_seconds bigint not null,
    constraint account_session_way_known check (sign_in_way in ('PASSWORD', 'CODE', 'PASSKEY', 'EMPLOYER')),
    constraint account_session_lasts check (opened_at < expires_at and idle_seconds > 0)
);
create index account_session_by_account on account_session (account_id);
create index account_session_by_expiry on account_session (expires_at);
