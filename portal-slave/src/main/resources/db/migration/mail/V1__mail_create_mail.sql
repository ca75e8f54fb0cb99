create table mail (
    id uuid primary key,
    kind varchar(80) not null,
    recipient_id uuid,
    address varchar(254) not null,
    recipient_name varchar(200) not null,
    language varchar(2) not null,
    subject varchar(300) not null,
    body varchar(20000) not null,
    -- What only the recipient may know, sealed with a key outside the database; gone when the mail has left.
    secret boolean not null,
    secrets varchar(8000),
    state varchar(20) not null,
    created_at timestamp(6) with time zone not null,
    due_at timestamp(6) with time zone not null,
    tries integer not null,
    error varchar(1000),
    claim uuid,
    claimed_until timestamp(6) with time zone,
    sent_at timestamp(6) with time zone,
    constraint mail_language_known check (language in ('de', 'en')),
    constraint mail_state_known check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED', 'CAUGHT')),
    constraint mail_tries_not_negative check (tries >= 0),
    constraint mail_claimed_while_sending check ((state = 'SENDING') = (claim is not null)),
    constraint mail_sent_when check (state not in ('SENT', 'CAUGHT') or sent_at is not null),
    constraint mail_sent_without_secrets check (state <> 'SENT' or secrets is null)
);
create index mail_by_due on mail (state, due_at);
create index mail_by_time on mail (created_at, id);
create index mail_by_recipient on mail (recipient_id);

-- Persons a mail tells of besides its recipient.
create table mail_about (
    mail_id uuid not null references mail (id) on delete cascade,
    person_id uuid not null,
    primary key (mail_id, person_id)
);
create index mail_about_by_person on mail_about (person_id);

-- Texts the carrier changed; all others come from the modules.
create table mail_template (
    kind varchar(80) not null,
    language varchar(2) not null,
    version integer not null,
    subject varchar(300) not null,
    body varchar(10000) not null,
    changed_at timestamp(6) with time zone not null,
    account_id uuid,
    primary key (kind, language),
    constraint mail_template_language check (language in ('de', 'en'))
);

-- The mail server; one row at most.
create table mail_server (
    id integer primary key,
    version integer not null,
    host varchar(250) not null,
    port integer not null,
    security varchar(20) not null,
    user_name varchar(250) not null,
    password varchar(2000),
    sender varchar(254) not null,
    sender_name varchar(200) not null,
    constraint mail_server_one_row check (id = 1),
    constraint mail_server_port check (port between 1 and 65535),
    constraint mail_server_security check (security in ('NONE', 'STARTTLS', 'TLS'))
);
