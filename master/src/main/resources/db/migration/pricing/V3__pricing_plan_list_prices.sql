-- List prices that come into force on a day; a row is done when the catalog has taken it over.
create table planned_price (
    id uuid primary key,
    course_number varchar(20) not null,
    price numeric(12,2) not null,
    valid_from date not null,
    planned_by varchar(100) not null,
    planned_at timestamp(6) with time zone not null,
    done_at timestamp(6) with time zone,
    constraint planned_price_once unique (course_number, valid_from),
    constraint planned_price_range check (price >= 0)
);
