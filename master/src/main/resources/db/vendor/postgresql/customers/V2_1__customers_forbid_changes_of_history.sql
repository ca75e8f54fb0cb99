-- Who changed what of a carrier is only ever added: the database itself refuses to change or delete it.
create function customers_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;
create trigger carrier_change_append_only before update or delete on carrier_change
    for each row execute function customers_refuse_change();
create trigger carrier_change_not_emptied before truncate on carrier_change
    for each statement execute function customers_refuse_change();
