-- Who is who at the employer's sign-in (OpenID Connect).
create table person_at_employer (
    person_id uuid primary key references person (id) on delete cascade,
    issuer varchar(500) not null,
    subject varchar(255) not null,
    constraint person_at_employer_unique unique (issuer, subject)
);
