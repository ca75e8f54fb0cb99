-- How certificates look; every saved look is kept, so that a certificate can be printed again as it was.
create table certificate_look (
    version integer primary key,
    saved_at timestamp(6) with time zone not null,
    logo bytea,
    signature bytea,
    signatory varchar(200) not null,
    signatory_role varchar(200) not null,
    place varchar(100) not null,
    heading_de varchar(200) not null,
    body_de varchar(2000) not null,
    closing_de varchar(2000) not null,
    heading_en varchar(200) not null,
    body_en varchar(2000) not null,
    closing_en varchar(2000) not null
);

-- Certificates and what is asked of the master for them. A document: it keeps the name it was issued for, whatever becomes of the person.
create table certificate (
    id uuid primary key,
    booking_id uuid not null,
    -- 1 for the first; a further one follows a revoked one.
    edition integer not null check (edition >= 1),
    person_id uuid not null,
    user_id uuid not null,
    name varchar(200) not null,
    sort_name varchar(200) not null,
    birth_date date,
    centre_id uuid not null,
    centre_name varchar(200) not null,
    course_number varchar(20) not null,
    course_title varchar(300) not null,
    -- The secret of the certificate (Prüfcode), and what the master gets instead of the name.
    salt bytea not null,
    commitment char(64) not null,
    state varchar(20) not null check (state in ('REQUESTED', 'ISSUED', 'REVOKING', 'REVOKED')),
    requested_at timestamp(6) with time zone not null,
    -- What the master said last instead of issuing or revoking, and when to ask again.
    problem varchar(60),
    tries integer not null,
    due_at timestamp(6) with time zone not null,
    number varchar(11),
    jws varchar(20000),
    look_version integer,
    issued_at timestamp(6) with time zone,
    passed_at timestamp(6) with time zone,
    score_percent numeric(5,2),
    revocation_reason varchar(30),
    revocation_note varchar(500),
    revocation_by varchar(200),
    revoked_by_carrier boolean,
    revoked_at timestamp(6) with time zone,
    constraint certificate_edition unique (booking_id, edition),
    constraint certificate_number unique (number),
    constraint certificate_issued check (state = 'REQUESTED' or (number is not null and jws is not null and issued_at is not null
        and passed_at is not null and look_version is not null)),
    constraint certificate_revoked check (state <> 'REVOKED' or revoked_at is not null)
);
create index certificate_by_person on certificate (person_id);
create index certificate_by_centre on certificate (centre_id, passed_at);
create index certificate_by_passing on certificate (passed_at);
create index certificate_by_due on certificate (state, due_at);
