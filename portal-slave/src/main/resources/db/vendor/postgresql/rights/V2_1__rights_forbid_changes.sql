-- The history only grows: the database itself refuses to change or delete what was written.
create function right_change_refuse() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;

create trigger right_change_append_only before update or delete on right_change
    for each row execute function right_change_refuse();
create trigger right_change_not_emptied before truncate on right_change
    for each statement execute function right_change_refuse();
