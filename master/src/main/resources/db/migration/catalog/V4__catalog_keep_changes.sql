-- Who changed what of a course; rows are only ever added.
create table course_change (
    id uuid primary key,
    course_number varchar(20) not null,
    changed_at timestamp(6) with time zone not null,
    changed_by varchar(100) not null,
    field varchar(40) not null,
    value_before varchar(1000) not null,
    value_after varchar(1000) not null
);
create index course_change_by_time on course_change (changed_at, id);
