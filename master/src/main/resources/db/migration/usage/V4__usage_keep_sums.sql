-- The ledger's lines of a month counted and summed up, in total (ALL), by centre and by course or own content: for each portal, and but for
-- centres for all of them together under the portal of zeros.
create table usage_sum (
    portal uuid not null,
    customer varchar(9) not null,
    billing_month char(7) not null,
    type varchar(20) not null,
    dimension varchar(10) not null constraint usage_sum_dimension check (dimension in ('ALL', 'CENTRE', 'SUBJECT')),
    member varchar(200) not null,
    lines bigint not null constraint usage_sum_of_lines check (lines >= 0),
    purchase_price numeric(14, 2) not null,
    selling_price numeric(14, 2) not null,
    vat_included numeric(14, 2) not null,
    primary key (portal, billing_month, type, dimension, member),
    constraint usage_sum_member check ((dimension = 'ALL') = (member = ''))
);
create index usage_sum_by_month on usage_sum (dimension, billing_month, customer);
create index usage_sum_by_customer on usage_sum (dimension, customer, billing_month);

insert into usage_sum
    select portal, customer, billing_month, type, 'ALL', '', count(*), sum(billed_price), sum(selling_price), sum(vat_included)
    from usage_event group by portal, customer, billing_month, type;
insert into usage_sum
    select portal, customer, billing_month, type, 'CENTRE', centre, count(*), sum(billed_price), sum(selling_price),
        sum(vat_included)
    from usage_event group by portal, customer, billing_month, type, centre;
insert into usage_sum
    select portal, customer, billing_month, type, 'SUBJECT', coalesce(course, content_id), count(*), sum(billed_price),
        sum(selling_price), sum(vat_included)
    from usage_event group by portal, customer, billing_month, type, coalesce(course, content_id);
insert into usage_sum
    select '00000000-0000-0000-0000-000000000000', '', billing_month, type, dimension, member, sum(lines), sum(purchase_price),
        sum(selling_price), sum(vat_included)
    from usage_sum where dimension <> 'CENTRE' group by billing_month, type, dimension, member;

create index usage_event_by_customer_month on usage_event (customer, billing_month, occurred_at);
create index usage_event_by_user on usage_event (user_id, occurred_at);
