-- Filters of cost control that accounts keep under a name.
create table saved_filter (
    id uuid primary key,
    account_id uuid not null,
    name varchar(80) not null check (name <> ''),
    -- What stands in the address of the page.
    address varchar(2000) not null,
    -- The account if it is the one that the page opens with, else null: at most one for each.
    opens_for uuid,
    -- How often its export is mailed to the account's person, or null.
    rhythm varchar(10),
    -- The period that was mailed last, by its first day; the next one is due.
    mailed_for date,
    created_at timestamp(6) with time zone not null,
    constraint saved_filter_name_once unique (account_id, name),
    constraint saved_filter_opens_once unique (opens_for),
    constraint saved_filter_opens_own check (opens_for is null or opens_for = account_id),
    constraint saved_filter_rhythm check (rhythm in ('WEEKLY', 'MONTHLY')),
    constraint saved_filter_mailed check ((rhythm is null) = (mailed_for is null))
);
