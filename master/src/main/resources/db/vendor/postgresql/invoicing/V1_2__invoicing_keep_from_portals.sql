-- Invoices are the back office's: no portal's call sees or writes any, and nobody does without a setting (DD214).
alter table invoice_series enable row level security;
create policy invoice_series_of_office on invoice_series using ((select current_setting('portal.tenant', true)) = 'all');
alter table invoice enable row level security;
create policy invoice_of_office on invoice using ((select current_setting('portal.tenant', true)) = 'all');
alter table invoice_document enable row level security;
create policy invoice_document_of_office on invoice_document using ((select current_setting('portal.tenant', true)) = 'all');
alter table invoice_payment enable row level security;
create policy invoice_payment_of_office on invoice_payment using ((select current_setting('portal.tenant', true)) = 'all');
alter table invoice_delivery enable row level security;
create policy invoice_delivery_of_office on invoice_delivery using ((select current_setting('portal.tenant', true)) = 'all');
alter table invoice_run enable row level security;
create policy invoice_run_of_office on invoice_run using ((select current_setting('portal.tenant', true)) = 'all');
alter table invoice_run_item enable row level security;
create policy invoice_run_item_of_office on invoice_run_item using ((select current_setting('portal.tenant', true)) = 'all');
