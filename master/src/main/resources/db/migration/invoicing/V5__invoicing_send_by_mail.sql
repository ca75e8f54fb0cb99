-- What is to go where; who wanted it.
create table invoice_mail (
    id uuid not null primary key,
    number varchar(40) not null constraint invoice_mail_of references invoice (number),
    address varchar(254) not null,
    created_at timestamp(6) with time zone not null,
    created_by varchar(200) not null,
    constraint invoice_mail_has_address check (address <> '')
);
create index invoice_mail_by_invoice on invoice_mail (number, created_at);

-- What became of each try; place 0 when there was nothing to try it with.
create table invoice_mail_try (
    mail_id uuid not null constraint invoice_mail_try_of references invoice_mail (id),
    place integer not null,
    outcome varchar(10) not null,
    reason varchar(1000) not null,
    tried_at timestamp(6) with time zone not null,
    primary key (mail_id, place),
    constraint invoice_mail_try_outcome check (outcome in ('SENT', 'FAILED', 'GIVEN_UP', 'NO_SERVER'))
);

-- What is still to be sent; a row goes when its mail has left or is given up.
create table invoice_mail_queue (
    mail_id uuid not null primary key constraint invoice_mail_queue_of references invoice_mail (id),
    due_at timestamp(6) with time zone not null,
    tries integer not null,
    claim uuid,
    claimed_until timestamp(6) with time zone,
    constraint invoice_mail_queue_claimed check ((claim is null) = (claimed_until is null))
);
create index invoice_mail_queue_by_due on invoice_mail_queue (due_at);
