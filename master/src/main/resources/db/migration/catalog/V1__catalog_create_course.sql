create table course (
    number varchar(20) primary key,
    -- The number's groups padded, so that 1.9.04 stands before 1.10.01.
    sort_key varchar(60) not null,
    title varchar(200) not null,
    teaser varchar(500) not null,
    description varchar(20000) not null,
    learning_minutes integer not null,
    list_price numeric(12,2) not null,
    vat_treatment varchar(20) not null,
    vat_reason varchar(500),
    usage_period_months integer not null,
    pass_mark integer not null,
    mandatory_interval_months integer,
    mandatory_legal_basis varchar(500),
    state varchar(20) not null,
    picture varchar(80),
    changed_at timestamp(6) with time zone not null,
    changed_by varchar(64) not null,
    version bigint not null,
    constraint course_price_not_negative check (list_price >= 0),
    constraint course_learning_time check (learning_minutes between 1 and 6000),
    constraint course_usage_period check (usage_period_months between 1 and 120),
    constraint course_pass_mark check (pass_mark between 0 and 100),
    constraint course_vat check (vat_treatment in ('STANDARD', 'REDUCED', 'EXEMPT')),
    constraint course_exemption_has_reason check (vat_treatment <> 'EXEMPT' or vat_reason is not null),
    constraint course_mandatory_complete check ((mandatory_interval_months is null) = (mandatory_legal_basis is null)),
    constraint course_state check (state in ('DRAFT', 'NEW', 'LIVE', 'RETIRED'))
);
create index course_by_sort_key on course (sort_key);
create index course_by_state on course (state);

create table course_category (
    course_number varchar(20) not null constraint course_category_course references course (number),
    category varchar(30) not null,
    primary key (course_number, category)
);

create table course_target_group (
    course_number varchar(20) not null constraint course_target_group_course references course (number),
    target_group varchar(30) not null,
    primary key (course_number, target_group)
);

create table course_author (
    course_number varchar(20) not null constraint course_author_course references course (number),
    place integer not null,
    name varchar(200) not null,
    qualification varchar(500) not null,
    primary key (course_number, place)
);

create table course_picture (
    -- SHA-256 of the bytes and the ending, so that an address never changes its content.
    name varchar(80) primary key,
    media_type varchar(50) not null,
    content bytea not null
);
