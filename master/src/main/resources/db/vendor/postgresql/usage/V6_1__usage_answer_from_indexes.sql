-- A month is asked for as a text of varying length, which no index over a text of fixed length answers (DD232).
drop index usage_event_by_portal_month;
drop index usage_event_by_month;
drop index usage_event_month_customer;
drop index usage_event_month_user;
drop index usage_event_month_centre;
drop index usage_event_month_purchase;
drop index usage_event_month_selling;
drop index usage_event_month_vat;
drop index usage_event_month_subject;
drop index usage_event_by_customer_month;
alter table usage_event alter column billing_month type varchar(7) collate "C";
alter table usage_sum alter column billing_month type varchar(7) collate "C";
alter table usage_closing alter column billing_month type varchar(7) collate "C";
create index usage_event_by_portal_month on usage_event (portal, billing_month);
create index usage_event_by_month on usage_event (billing_month, occurred_at);
create index usage_event_month_customer on usage_event (billing_month, customer, occurred_at);
create index usage_event_month_user on usage_event (billing_month, user_id, occurred_at);
create index usage_event_month_centre on usage_event (billing_month, centre, occurred_at);
create index usage_event_month_purchase on usage_event (billing_month, billed_price, occurred_at);
create index usage_event_month_selling on usage_event (billing_month, selling_price, occurred_at);
create index usage_event_month_vat on usage_event (billing_month, vat_included, occurred_at);

-- A page's order and the sums of narrow filters are found in the index alone: what is filtered and sorted by stands in it (DD232).
create index usage_event_month_subject on usage_event (billing_month, (case when course is null then content_id else course end), occurred_at)
    include (portal, epoch, sequence, customer, type, course, content_id, centre, user_id, billed_price, selling_price, vat_included);
drop index usage_event_subject_time;
create index usage_event_subject_time on usage_event ((case when course is null then content_id else course end), occurred_at)
    include (portal, epoch, sequence, billing_month, customer, type, course, content_id, centre, user_id, billed_price, selling_price,
        vat_included);
create index usage_event_by_customer_month on usage_event (customer, billing_month, occurred_at)
    include (portal, epoch, sequence, type, course, content_id, centre, user_id, billed_price, vat_rate, selling_price, vat_included);
drop index usage_event_customer_time;
create index usage_event_customer_time on usage_event (customer, occurred_at)
    include (portal, epoch, sequence, billing_month, type, course, content_id, centre, user_id, billed_price, selling_price, vat_included);
-- Which of what arrived late belongs to months that are closed.
alter table usage_event drop constraint usage_event_place;
alter table usage_event add constraint usage_event_place unique (portal, epoch, sequence) include (billing_month);
-- Uses of own content are a small part of a month.
create index usage_event_own_by_month on usage_event (billing_month, occurred_at)
    include (portal, epoch, sequence, customer, type, course, content_id, centre, user_id, billed_price, selling_price, vat_included)
    where content_id is not null;
create index usage_event_own_by_time on usage_event (occurred_at)
    include (portal, epoch, sequence, billing_month, customer, type, course, content_id, centre, user_id, billed_price, selling_price,
        vat_included)
    where content_id is not null;
