-- What was changed is only ever added: the database itself refuses to change or delete it.
create function portals_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;
create trigger portal_change_append_only before update or delete on portal_change
    for each row execute function portals_refuse_change();
create trigger portal_change_not_emptied before truncate on portal_change
    for each statement execute function portals_refuse_change();
