-- Where a learner stands in the navigation of a sequenced course: the run-time library's own text, read by nobody else.
create table learning_sequencing (
    registration uuid primary key references learning_registration,
    state varchar(500000) not null,
    updated_at timestamp(6) with time zone not null
);
