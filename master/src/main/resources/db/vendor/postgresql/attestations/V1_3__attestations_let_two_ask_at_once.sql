-- An update that waited for another asks both sides of the condition again: 'all' is no UUID there either.
alter policy attestation_of_tenant on attestation using ((select current_setting('portal.tenant', true)) = 'all'
    or portal = (select nullif(nullif(current_setting('portal.tenant', true), ''), 'all')::uuid));
alter policy attestation_revocation_of_tenant on attestation_revocation using ((select current_setting('portal.tenant', true)) = 'all'
    or portal = (select nullif(nullif(current_setting('portal.tenant', true), ''), 'all')::uuid));
