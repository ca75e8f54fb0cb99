-- When a course is to appear in the portals and when it is to leave them; what is done is gone from here.
create table course_schedule (
    course_number varchar(20) primary key constraint course_schedule_course references course (number),
    publish_on date,
    publish_as varchar(20),
    retire_on date,
    -- Translation keys of what kept the course from going live on its day, separated by blanks.
    obstacles varchar(500),
    planned_by varchar(100) not null,
    planned_at timestamp(6) with time zone not null,
    constraint course_schedule_not_empty check (publish_on is not null or retire_on is not null),
    constraint course_schedule_publish_complete check ((publish_on is null) = (publish_as is null)),
    constraint course_schedule_publish_as check (publish_as in ('NEW', 'LIVE')),
    constraint course_schedule_order check (retire_on > publish_on)
);
