-- Whoever works for one portal sees and writes its rows only; without a setting nothing (DD214).
alter table usage_head enable row level security;
create policy usage_head_of_tenant on usage_head using ((select current_setting('portal.tenant', true)) = 'all'
    or portal = (select nullif(current_setting('portal.tenant', true), '')::uuid));
alter table usage_batch enable row level security;
create policy usage_batch_of_tenant on usage_batch using ((select current_setting('portal.tenant', true)) = 'all'
    or portal = (select nullif(current_setting('portal.tenant', true), '')::uuid));
alter table usage_event enable row level security;
create policy usage_event_of_tenant on usage_event using ((select current_setting('portal.tenant', true)) = 'all'
    or portal = (select nullif(current_setting('portal.tenant', true), '')::uuid));
alter table usage_sum enable row level security;
create policy usage_sum_of_tenant on usage_sum using ((select current_setting('portal.tenant', true)) = 'all'
    or portal = (select nullif(current_setting('portal.tenant', true), '')::uuid));
alter table usage_quarantine enable row level security;
create policy usage_quarantine_of_tenant on usage_quarantine using ((select current_setting('portal.tenant', true)) = 'all'
    or portal = (select nullif(current_setting('portal.tenant', true), '')::uuid));
alter table usage_closing_mark enable row level security;
create policy usage_closing_mark_of_tenant on usage_closing_mark using ((select current_setting('portal.tenant', true)) = 'all'
    or portal = (select nullif(current_setting('portal.tenant', true), '')::uuid));
-- No portal's call has any business with closings.
alter table usage_closing enable row level security;
create policy usage_closing_of_office on usage_closing using ((select current_setting('portal.tenant', true)) = 'all');
