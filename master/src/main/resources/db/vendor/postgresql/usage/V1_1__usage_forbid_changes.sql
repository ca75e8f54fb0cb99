-- The ledger only grows: the database itself refuses to change or delete what was accounted for.
create function usage_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;

create trigger usage_event_append_only before update or delete on usage_event
    for each row execute function usage_refuse_change();
create trigger usage_event_not_emptied before truncate on usage_event
    for each statement execute function usage_refuse_change();
create trigger usage_batch_append_only before update or delete on usage_batch
    for each row execute function usage_refuse_change();
create trigger usage_batch_not_emptied before truncate on usage_batch
    for each statement execute function usage_refuse_change();
