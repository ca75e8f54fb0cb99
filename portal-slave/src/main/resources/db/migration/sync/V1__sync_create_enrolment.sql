-- What the master said at the enrolment; one row, and whoever inserts it first wins.
create table enrolment (
    id smallint primary key check (id = 1),
    portal_id uuid not null,
    customer_number varchar(40) not null,
    carrier_name varchar(300) not null,
    master_url varchar(500) not null,
    content_url varchar(500) not null,
    master_keys varchar(20000) not null,
    enrolled_at timestamp(6) with time zone not null
);

-- The last exchanges with the master, so that a restart does not forget them; one row.
create table master_contact (
    id smallint primary key check (id = 1),
    last_contact_at timestamp(6) with time zone,
    catalog_at timestamp(6) with time zone
);
insert into master_contact (id) values (1);
