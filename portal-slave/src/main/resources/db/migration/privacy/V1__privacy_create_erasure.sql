-- That somebody was erased, when and by whom; who it was nobody knows any more.
create table erasure (
    id uuid primary key,
    user_id uuid,
    erased_at timestamp(6) with time zone not null,
    account_id uuid
);
