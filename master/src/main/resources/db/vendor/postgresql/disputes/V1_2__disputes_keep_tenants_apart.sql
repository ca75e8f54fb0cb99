-- A portal's call sees and writes its own disputes only, and reads what was decided about them; without a setting nothing (DD214).
alter table dispute enable row level security;
create policy dispute_of_tenant on dispute using ((select current_setting('portal.tenant', true)) = 'all'
    or portal = (select nullif(nullif(current_setting('portal.tenant', true), ''), 'all')::uuid));
alter table dispute_decision enable row level security;
create policy dispute_decision_of_office on dispute_decision using ((select current_setting('portal.tenant', true)) = 'all');
create policy dispute_decision_read_by_tenant on dispute_decision for select
    using (exists (select 1 from dispute where dispute.id = dispute_id));
