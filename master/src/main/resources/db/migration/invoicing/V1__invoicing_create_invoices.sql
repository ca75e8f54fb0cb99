-- The latest number of each series and year; its row is locked until the invoice that takes the next one is stored.
create table invoice_series (
    series varchar(10) not null,
    series_year integer not null,
    last_number bigint not null,
    primary key (series, series_year)
);

-- Who issued, version by version.
create table invoice_seller (
    version bigint not null primary key,
    content bytea not null,
    saved_at timestamp(6) with time zone not null,
    saved_by varchar(200) not null
);

create table invoice (
    number varchar(40) not null primary key,
    series varchar(10) not null,
    series_year integer not null,
    series_number bigint not null,
    kind varchar(20) not null,
    customer varchar(9) not null,
    buyer_name varchar(200) not null,
    centre varchar(12),
    billing_month char(7) not null,
    closing_id uuid,
    issued_on date not null,
    due_on date,
    net numeric(14, 2) not null,
    vat numeric(14, 2) not null,
    gross numeric(14, 2) not null,
    owed numeric(14, 2) not null,
    preceding varchar(40) constraint invoice_preceding references invoice (number),
    cancels varchar(40) constraint invoice_cancels references invoice (number),
    content bytea not null,
    issued_at timestamp(6) with time zone not null,
    issued_by varchar(200) not null,
    constraint invoice_without_gap unique (series, series_year, series_number),
    constraint invoice_cancelled_once unique (cancels),
    constraint invoice_sum check (net + vat = gross)
);
create index invoice_by_customer on invoice (customer, issued_on);
create index invoice_by_month on invoice (billing_month);

create table invoice_document (
    number varchar(40) not null constraint invoice_document_of references invoice (number),
    kind varchar(20) not null,
    file_name varchar(100) not null,
    media_type varchar(100) not null,
    sha256 char(64) not null,
    content bytea not null,
    primary key (number, kind)
);

-- What was paid; a mistake is taken back by an entry of the opposite amount.
create table invoice_payment (
    id uuid not null primary key,
    number varchar(40) not null constraint invoice_payment_of references invoice (number),
    paid_on date not null,
    amount numeric(14, 2) not null,
    note varchar(300) not null,
    takes_back uuid constraint invoice_payment_taken_back references invoice_payment (id),
    entered_at timestamp(6) with time zone not null,
    entered_by varchar(200) not null,
    constraint invoice_payment_taken_back_once unique (takes_back),
    constraint invoice_payment_not_zero check (amount <> 0)
);
create index invoice_payment_by_invoice on invoice_payment (number, paid_on);

create table invoice_delivery (
    id uuid not null primary key,
    number varchar(40) not null constraint invoice_delivery_of references invoice (number),
    note varchar(300) not null,
    delivered_at timestamp(6) with time zone not null,
    delivered_by varchar(200) not null
);
create index invoice_delivery_by_invoice on invoice_delivery (number);

-- A monthly run; only one can be open.
create table invoice_run (
    id uuid not null primary key,
    place bigint generated always as identity,
    billing_month char(7) not null,
    open_mark varchar(4),
    started_at timestamp(6) with time zone not null,
    started_by varchar(200) not null,
    finished_at timestamp(6) with time zone,
    constraint invoice_run_one_at_a_time unique (open_mark)
);

create table invoice_run_item (
    run_id uuid not null constraint invoice_run_item_of references invoice_run (id),
    customer varchar(9) not null,
    state varchar(10) not null,
    invoices integer not null,
    gross numeric(14, 2) not null,
    problem varchar(300) not null,
    primary key (run_id, customer)
);
