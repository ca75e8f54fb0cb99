create table back_office_account (
    id uuid primary key,
    user_name varchar(64) not null constraint back_office_account_user_name unique,
    display_name varchar(100) not null,
    password_hash varchar(255) not null,
    role varchar(20) not null,
    locked boolean not null,
    -- Grows with every change of password or lock, so that open sessions end.
    credentials_version integer not null,
    created_at timestamp(6) with time zone not null,
    last_sign_in timestamp(6) with time zone,
    version bigint not null,
    constraint back_office_account_lower check (user_name = lower(user_name)),
    constraint back_office_account_role check (role in ('ADMIN', 'AUDITOR'))
);
