-- Codes and numbers are compared byte by byte, so that one index serves the beginning of a number and the order.
alter table usage_event
    alter column customer type varchar(9) collate "C",
    alter column course type varchar(20) collate "C",
    alter column content_id type varchar(200) collate "C",
    alter column centre type varchar(12) collate "C",
    alter column billing_month type char(7) collate "C";
alter table usage_sum
    alter column customer type varchar(9) collate "C",
    alter column member type varchar(200) collate "C",
    alter column billing_month type char(7) collate "C";

-- A month in each order that a person can choose, and a carrier or a course over all months.
create index usage_event_month_customer on usage_event (billing_month, customer, occurred_at);
create index usage_event_month_subject on usage_event (billing_month, (coalesce(course, content_id)), occurred_at);
create index usage_event_month_user on usage_event (billing_month, user_id, occurred_at);
create index usage_event_month_centre on usage_event (billing_month, centre, occurred_at);
create index usage_event_month_purchase on usage_event (billing_month, billed_price, occurred_at);
create index usage_event_month_selling on usage_event (billing_month, selling_price, occurred_at);
create index usage_event_month_vat on usage_event (billing_month, vat_included, occurred_at);
create index usage_event_customer_time on usage_event (customer, occurred_at);
create index usage_event_subject_time on usage_event ((coalesce(course, content_id)), occurred_at);
create index usage_event_centre_time on usage_event (centre, occurred_at);
create index usage_event_differing on usage_event (occurred_at) where price_differs;
create index usage_sum_by_member on usage_sum (dimension, member, billing_month);
