-- The provider's list of the carrier's invoices as it was told last; one row.
create table invoice_list (
    id smallint primary key check (id = 1),
    version varchar(100) not null,
    content bytea not null,
    told_at timestamp(6) with time zone not null
);

-- What an issued invoice is made of never changes, so it is asked for once.
create table invoice_details (
    number varchar(40) primary key,
    content bytea not null
);

create table invoice_file (
    number varchar(40) not null,
    kind varchar(20) not null,
    file_name varchar(200) not null,
    media_type varchar(100) not null,
    content bytea not null,
    primary key (number, kind)
);
