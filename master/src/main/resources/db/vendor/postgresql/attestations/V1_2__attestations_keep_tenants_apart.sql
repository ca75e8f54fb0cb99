-- Whoever works for one portal sees and writes its rows only; without a setting nothing (DD214).
alter table attestation enable row level security;
create policy attestation_of_tenant on attestation using ((select current_setting('portal.tenant', true)) = 'all'
    or portal = (select nullif(current_setting('portal.tenant', true), '')::uuid));
alter table attestation_revocation enable row level security;
create policy attestation_revocation_of_tenant on attestation_revocation using ((select current_setting('portal.tenant', true)) = 'all'
    or portal = (select nullif(current_setting('portal.tenant', true), '')::uuid));
