-- Prices for a job role, a centre or a period. Only ever added and withdrawn; a booking keeps the price it was made at.
create table special_price (
    id uuid primary key,
    course_number varchar(20) not null,
    -- No role, no centre: for all.
    role_id uuid,
    centre_id uuid,
    basis varchar(20) not null,
    -- Euros, or percent of EK.
    figure numeric(12, 2) not null,
    valid_from date not null,
    valid_until date,
    set_at timestamp(6) with time zone not null,
    set_by uuid,
    withdrawn_at timestamp(6) with time zone,
    withdrawn_by uuid,
    constraint special_price_basis check (basis in ('GROSS', 'NET', 'PERCENT_OF_EK')),
    constraint special_price_not_negative check (figure >= 0),
    constraint special_price_percent check (basis <> 'PERCENT_OF_EK' or figure <= 1000),
    constraint special_price_period check (valid_until is null or valid_until >= valid_from),
    constraint special_price_withdrawal check (withdrawn_at is not null or withdrawn_by is null)
);
create index special_price_by_course on special_price (course_number);
