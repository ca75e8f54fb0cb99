-- What was changed is only ever added: the database itself refuses to change or delete it.
create function security_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;
create trigger back_office_account_change_append_only before update or delete on back_office_account_change
    for each row execute function security_refuse_change();
create trigger back_office_account_change_not_emptied before truncate on back_office_account_change
    for each statement execute function security_refuse_change();
