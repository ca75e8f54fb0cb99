-- The same entries counted more coarsely, for questions that name no course or no centre: a thousand rows instead of several hundred
-- thousand. Written in the transaction of each entry, as entry_sum is.
create table entry_centre_sum (
    own boolean not null,
    -- In the time zone of the accounts, such as 2026-08.
    billing_month varchar(7) not null,
    centre_id uuid not null,
    centre_code varchar(12) not null,
    centre_name varchar(200) not null,
    entries bigint not null check (entries > 0),
    -- Of all these entries together.
    purchase_total numeric(14,2) not null,
    selling_total numeric(14,2) not null,
    vat_total numeric(14,2) not null,
    latest_at timestamp(6) with time zone not null,
    constraint entry_centre_sum_once unique (own, billing_month, centre_id, centre_code, centre_name)
);

insert into entry_centre_sum
select own, billing_month, centre_id, centre_code, centre_name, sum(entries), sum(entries * purchase_price),
    sum(entries * selling_price), sum(entries * vat_included), max(latest_at)
from entry_sum
group by own, billing_month, centre_id, centre_code, centre_name;

create table entry_course_sum (
    own boolean not null,
    billing_month varchar(7) not null,
    kind varchar(20) not null,
    course_number varchar(20) not null,
    course_title varchar(300) not null,
    -- Of each of these entries.
    purchase_price numeric(12,2) not null,
    selling_price numeric(12,2) not null,
    vat_included numeric(12,2) not null,
    entries bigint not null check (entries > 0),
    constraint entry_course_sum_once unique (own, billing_month, course_number, kind, course_title, purchase_price, selling_price,
        vat_included)
);

insert into entry_course_sum
select own, billing_month, kind, course_number, course_title, purchase_price, selling_price, vat_included, sum(entries)
from entry_sum
group by own, billing_month, kind, course_number, course_title, purchase_price, selling_price, vat_included;
