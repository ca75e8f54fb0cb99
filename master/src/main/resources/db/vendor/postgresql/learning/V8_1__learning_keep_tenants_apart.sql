-- Whoever works for one portal sees and writes its rows only; without a setting nothing (DD214).
alter table learning_registration enable row level security;
create policy learning_registration_of_tenant on learning_registration using ((select current_setting('portal.tenant', true)) = 'all'
    or portal = (select nullif(current_setting('portal.tenant', true), '')::uuid));
alter table learning_change enable row level security;
create policy learning_change_of_tenant on learning_change using ((select current_setting('portal.tenant', true)) = 'all'
    or portal = (select nullif(current_setting('portal.tenant', true), '')::uuid));
-- A registration that is not visible hides what belongs to it.
alter table learning_sco enable row level security;
create policy learning_sco_of_tenant on learning_sco using ((select current_setting('portal.tenant', true)) = 'all'
    or exists (select 1 from learning_registration of_tenant where of_tenant.id = learning_sco.registration));
alter table learning_sequencing enable row level security;
create policy learning_sequencing_of_tenant on learning_sequencing using ((select current_setting('portal.tenant', true)) = 'all'
    or exists (select 1 from learning_registration of_tenant where of_tenant.id = learning_sequencing.registration));
