create trigger invoice_mail_append_only before update or delete on invoice_mail
    for each row execute function invoice_refuse_change();
create trigger invoice_mail_not_emptied before truncate on invoice_mail
    for each statement execute function invoice_refuse_change();
create trigger invoice_mail_try_append_only before update or delete on invoice_mail_try
    for each row execute function invoice_refuse_change();
create trigger invoice_mail_try_not_emptied before truncate on invoice_mail_try
    for each statement execute function invoice_refuse_change();

-- The back office's, as invoices are (DD214).
alter table invoice_mail enable row level security;
create policy invoice_mail_of_office on invoice_mail using ((select current_setting('portal.tenant', true)) = 'all');
alter table invoice_mail_try enable row level security;
create policy invoice_mail_try_of_office on invoice_mail_try using ((select current_setting('portal.tenant', true)) = 'all');
alter table invoice_mail_queue enable row level security;
create policy invoice_mail_queue_of_office on invoice_mail_queue using ((select current_setting('portal.tenant', true)) = 'all');
