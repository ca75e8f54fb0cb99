-- What was changed, agreed and quoted is only ever added: the database itself refuses to change or delete it.
create function pricing_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;
create trigger list_price_change_append_only before update or delete on list_price_change
    for each row execute function pricing_refuse_change();
create trigger list_price_change_not_emptied before truncate on list_price_change
    for each statement execute function pricing_refuse_change();
create trigger agreement_change_append_only before update or delete on agreement_change
    for each row execute function pricing_refuse_change();
create trigger agreement_change_not_emptied before truncate on agreement_change
    for each statement execute function pricing_refuse_change();
create trigger quoted_price_append_only before update or delete on quoted_price
    for each row execute function pricing_refuse_change();
create trigger quoted_price_not_emptied before truncate on quoted_price
    for each statement execute function pricing_refuse_change();
