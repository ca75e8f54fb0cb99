create table carrier (
    number varchar(9) primary key,
    name varchar(200) not null,
    street varchar(200) not null,
    postal_code varchar(10) not null,
    city varchar(100) not null,
    email varchar(254) not null,
    phone varchar(50) not null,
    created_at timestamp(6) with time zone not null,
    version bigint not null,
    constraint carrier_number_length check (length(number) = 9),
    constraint carrier_name_present check (length(trim(name)) > 0)
);

-- One row: the last number given to a customer. It only grows, so no number is ever given twice.
create table customer_number_sequence (
    id integer primary key constraint customer_number_sequence_single check (id = 1),
    last_number integer not null constraint customer_number_sequence_range check (last_number between 10000 and 99999)
);
insert into customer_number_sequence (id, last_number) values (1, 10000);
