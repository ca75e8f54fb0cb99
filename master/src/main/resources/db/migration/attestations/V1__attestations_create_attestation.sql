-- What was confirmed of certificates, as signed; never changed, never deleted. Names nobody.
create table attestation (
    number varchar(11) primary key,
    portal uuid not null,
    booking uuid not null,
    -- 1 for the first; a further one needs the one before to be revoked.
    edition integer not null check (edition >= 1),
    user_id uuid not null,
    course varchar(20) not null,
    commitment char(64) not null,
    passed_at timestamp(6) with time zone not null,
    issued_at timestamp(6) with time zone not null,
    key_id varchar(60) not null,
    jws varchar(20000) not null,
    constraint attestation_edition unique (portal, booking, edition),
    constraint attestation_commitment unique (portal, booking, commitment)
);
create index attestation_by_issue on attestation (issued_at);
create index attestation_by_course on attestation (course);

-- Certificates that no longer count; never changed, never deleted.
create table attestation_revocation (
    number varchar(11) primary key references attestation,
    portal uuid not null,
    reason varchar(30) not null,
    by_carrier boolean not null,
    -- Who of the back office, and why in words; null when the carrier revoked.
    actor varchar(100),
    note varchar(500),
    revoked_at timestamp(6) with time zone not null
);
create index attestation_revocation_by_portal on attestation_revocation (portal, revoked_at);

-- Every public key that ever signed one, so that old certificates can be checked after the master has a new key.
create table attestation_key (
    key_id varchar(60) primary key,
    jwk varchar(1000) not null,
    first_used_at timestamp(6) with time zone not null
);
