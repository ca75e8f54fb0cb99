-- An update that waited for another asks both sides of the condition again: 'all' is no UUID there either.
alter policy usage_head_of_tenant on usage_head using ((select current_setting('portal.tenant', true)) = 'all'
    or portal = (select nullif(nullif(current_setting('portal.tenant', true), ''), 'all')::uuid));
alter policy usage_batch_of_tenant on usage_batch using ((select current_setting('portal.tenant', true)) = 'all'
    or portal = (select nullif(nullif(current_setting('portal.tenant', true), ''), 'all')::uuid));
alter policy usage_event_of_tenant on usage_event using ((select current_setting('portal.tenant', true)) = 'all'
    or portal = (select nullif(nullif(current_setting('portal.tenant', true), ''), 'all')::uuid));
alter policy usage_sum_of_tenant on usage_sum using ((select current_setting('portal.tenant', true)) = 'all'
    or portal = (select nullif(nullif(current_setting('portal.tenant', true), ''), 'all')::uuid));
alter policy usage_quarantine_of_tenant on usage_quarantine using ((select current_setting('portal.tenant', true)) = 'all'
    or portal = (select nullif(nullif(current_setting('portal.tenant', true), ''), 'all')::uuid));
alter policy usage_closing_mark_of_tenant on usage_closing_mark using ((select current_setting('portal.tenant', true)) = 'all'
    or portal = (select nullif(nullif(current_setting('portal.tenant', true), ''), 'all')::uuid));
