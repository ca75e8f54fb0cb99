-- Which portals see a course; a course without a row is seen by all.
create table course_audience (
    course_number varchar(20) primary key,
    rule varchar(20) not null,
    changed_by varchar(100) not null,
    changed_at timestamp(6) with time zone not null,
    constraint course_audience_rule check (rule in ('AGREED', 'CHOSEN'))
);

create table course_audience_carrier (
    course_number varchar(20) not null references course_audience (course_number),
    customer_number varchar(9) not null,
    primary key (course_number, customer_number)
);

create table course_audience_portal (
    course_number varchar(20) not null references course_audience (course_number),
    portal uuid not null,
    primary key (course_number, portal)
);
