-- Rules of mandatory training. Nothing here is ever changed or deleted: an edit adds a version, a mistake is withdrawn with a date. So
-- what was known on a day can be told again.
create table training_rule (
    id uuid primary key,
    -- The ready-made rule it was taken over from; each can be taken over once.
    template varchar(40),
    created_at timestamp(6) with time zone not null,
    constraint training_template_once unique (template)
);

create table training_rule_version (
    rule_id uuid not null references training_rule (id),
    number integer not null check (number >= 1),
    recorded_at timestamp(6) with time zone not null,
    -- The account that saved it, or null when the portal did.
    recorded_by uuid,
    name varchar(200) not null check (name <> ''),
    -- Null: only proofs from elsewhere count.
    course_number varchar(20),
    -- 0: before the start of work.
    first_within_days integer not null check (first_within_days between 0 and 3650),
    -- Null: once.
    interval_months integer check (interval_months between 1 and 600),
    lead_days integer not null check (lead_days between 0 and 730),
    legal_basis varchar(500) not null check (legal_basis <> ''),
    wording varchar(20000) not null,
    valid_from date not null,
    applies_from date not null,
    enabled boolean not null,
    auto_book boolean not null,
    remind boolean not null,
    head_after_days integer not null check (head_after_days between -730 and 730),
    carrier_after_days integer not null check (carrier_after_days between -730 and 730),
    primary key (rule_id, number),
    constraint training_only_courses_are_booked check (not auto_book or course_number is not null),
    constraint training_head_before_carrier check (head_after_days <= carrier_after_days)
);

-- No row: for every job role.
create table training_rule_role (
    rule_id uuid not null,
    number integer not null,
    role_id uuid not null,
    primary key (rule_id, number, role_id),
    foreign key (rule_id, number) references training_rule_version (rule_id, number)
);

-- No row: for every centre.
create table training_rule_centre (
    rule_id uuid not null,
    number integer not null,
    centre_id uuid not null,
    primary key (rule_id, number, centre_id),
    foreign key (rule_id, number) references training_rule_version (rule_id, number)
);

-- What staff said about a person, each time it changed. No names.
create table training_member (
    id uuid primary key,
    person_id uuid not null,
    recorded_at timestamp(6) with time zone not null,
    present boolean not null,
    entered_on date,
    constraint training_member_once unique (person_id, recorded_at)
);

create table training_member_place (
    member_id uuid not null references training_member (id),
    kind varchar(6) not null check (kind in ('CENTRE', 'ROLE')),
    place integer not null,
    ref_id uuid not null,
    primary key (member_id, kind, place)
);

create table training_proof (
    id uuid primary key,
    person_id uuid not null,
    -- The course that was passed, or the rule that it was recorded for when that has no course.
    subject varchar(60) not null,
    kind varchar(10) not null check (kind in ('COURSE', 'ELSEWHERE')),
    performed_on date not null,
    recorded_at timestamp(6) with time zone not null,
    recorded_by uuid,
    booking_id uuid,
    -- 2 and more: it counts again, since the revoked certificate was replaced.
    edition integer not null check (edition >= 1),
    issuer varchar(200),
    note varchar(500),
    constraint training_proof_of_booking unique (booking_id, edition),
    constraint training_proof_kind check ((kind = 'COURSE') = (booking_id is not null)),
    constraint training_proof_issuer check (kind = 'COURSE' or issuer is not null)
);
create index training_proof_by_person on training_proof (person_id, subject, performed_on);

-- The scan of a proof from elsewhere.
create table training_proof_file (
    proof_id uuid primary key references training_proof (id),
    name varchar(200) not null,
    media_type varchar(40) not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png')),
    sha256 char(64) not null,
    content bytea not null
);

create table training_proof_withdrawal (
    proof_id uuid primary key references training_proof (id),
    recorded_at timestamp(6) with time zone not null,
    recorded_by uuid,
    reason varchar(500) not null check (reason <> '')
);

-- Evidence folders that were handed out, so that each can be printed again as it was.
create table training_folder (
    id uuid primary key,
    centre_id uuid not null,
    as_of date not null,
    known_at timestamp(6) with time zone not null,
    printed_at timestamp(6) with time zone not null,
    printed_by uuid
);
create index training_folder_by_centre on training_folder (centre_id, printed_at);

-- What automatic booking did for a due date; BOOKED is final, everything else is tried again.
create table training_auto_booking (
    rule_id uuid not null references training_rule (id),
    person_id uuid not null,
    due_on date not null,
    outcome varchar(30) not null,
    booking_id uuid,
    tried_at timestamp(6) with time zone not null,
    primary key (rule_id, person_id, due_on),
    constraint training_auto_booked check ((outcome = 'BOOKED') = (booking_id is not null))
);

-- One reminder of each step for a due date.
create table training_reminder (
    id uuid primary key,
    rule_id uuid not null references training_rule (id),
    person_id uuid not null,
    due_on date not null,
    step varchar(10) not null check (step in ('PERSON', 'HEAD', 'CARRIER')),
    noted_at timestamp(6) with time zone not null,
    state varchar(20) not null check (state in ('WAITING', 'HANDED_OVER', 'NO_ADDRESS', 'NOT_NEEDED')),
    handed_over_at timestamp(6) with time zone,
    -- Where the mail is listed.
    mails varchar(1000),
    constraint training_reminder_once unique (rule_id, person_id, due_on, step)
);
create index training_reminder_by_state on training_reminder (state, noted_at);

-- The carrier's mailbox for the last step of reminding; at most one row.
create table training_carrier_address (
    id integer primary key check (id = 1),
    address varchar(254) not null check (address <> '')
);
