-- Who gave which account which role, locked or unlocked it; rows are only ever added.
create table back_office_account_change (
    id uuid primary key,
    user_name varchar(64) not null,
    changed_at timestamp(6) with time zone not null,
    changed_by varchar(100) not null,
    action varchar(20) not null,
    role varchar(20) not null
);
create index back_office_account_change_by_time on back_office_account_change (changed_at, id);
