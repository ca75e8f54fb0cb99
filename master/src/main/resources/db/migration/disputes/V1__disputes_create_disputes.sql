-- A booking that a carrier disputes, once; with the facts of its line, which never change.
create table dispute (
    id uuid not null primary key,
    portal uuid not null,
    event_id uuid not null,
    booking_id uuid not null,
    customer varchar(9) not null,
    course varchar(20) not null,
    centre varchar(12) not null,
    user_id uuid not null,
    occurred_at timestamp(6) with time zone not null,
    price numeric(12, 2) not null,
    vat_rate numeric(5, 2) not null,
    reason varchar(20) not null,
    expected numeric(12, 2),
    raised_at timestamp(6) with time zone not null,
    constraint dispute_of_line foreign key (portal, event_id) references usage_event (portal, event_id),
    constraint dispute_once unique (portal, event_id),
    constraint dispute_costs check (price > 0),
    constraint dispute_expected check (expected is null or (expected >= 0 and expected < price))
);
create index dispute_by_time on dispute (raised_at);

-- Decided once: with a credit note, or rejected with an answer.
create table dispute_decision (
    dispute_id uuid not null primary key constraint dispute_decision_of references dispute (id),
    credited numeric(12, 2),
    credit_note varchar(40) constraint dispute_decision_credit_note references invoice (number),
    answer varchar(300) not null,
    decided_at timestamp(6) with time zone not null,
    decided_by varchar(200) not null,
    constraint dispute_decision_own_note unique (credit_note),
    constraint dispute_decision_credited check (credited > 0 and credit_note is not null
        or credited is null and credit_note is null and answer <> '')
);
create index dispute_decision_by_time on dispute_decision (decided_at, dispute_id);
