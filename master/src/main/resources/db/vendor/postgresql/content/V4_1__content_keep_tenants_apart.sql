-- Whoever works for one portal sees and writes its rows only; without a setting nothing (DD214).
alter table content_ticket enable row level security;
create policy content_ticket_of_tenant on content_ticket using ((select current_setting('portal.tenant', true)) = 'all'
    or portal = (select nullif(current_setting('portal.tenant', true), '')::uuid));
alter table content_session enable row level security;
create policy content_session_of_tenant on content_session using ((select current_setting('portal.tenant', true)) = 'all'
    or portal = (select nullif(current_setting('portal.tenant', true), '')::uuid));
