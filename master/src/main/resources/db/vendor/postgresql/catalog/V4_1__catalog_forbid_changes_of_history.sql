-- What was changed is only ever added: the database itself refuses to change or delete it.
create function catalog_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;
create trigger course_change_append_only before update or delete on course_change
    for each row execute function catalog_refuse_change();
create trigger course_change_not_emptied before truncate on course_change
    for each statement execute function catalog_refuse_change();
