-- Whoever works for one portal sees of the chosen ones only that one (DD214).
alter table course_audience_portal enable row level security;
create policy course_audience_portal_of_tenant on course_audience_portal using ((select current_setting('portal.tenant', true)) = 'all'
    or portal = (select nullif(nullif(current_setting('portal.tenant', true), ''), 'all')::uuid));
