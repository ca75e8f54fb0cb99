-- What was issued, paid or delivered is only ever added: the database itself refuses to change or delete it.
create function invoice_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;

create trigger invoice_append_only before update or delete on invoice
    for each row execute function invoice_refuse_change();
create trigger invoice_not_emptied before truncate on invoice
    for each statement execute function invoice_refuse_change();
create trigger invoice_document_append_only before update or delete on invoice_document
    for each row execute function invoice_refuse_change();
create trigger invoice_document_not_emptied before truncate on invoice_document
    for each statement execute function invoice_refuse_change();
create trigger invoice_payment_append_only before update or delete on invoice_payment
    for each row execute function invoice_refuse_change();
create trigger invoice_payment_not_emptied before truncate on invoice_payment
    for each statement execute function invoice_refuse_change();
create trigger invoice_delivery_append_only before update or delete on invoice_delivery
    for each row execute function invoice_refuse_change();
create trigger invoice_delivery_not_emptied before truncate on invoice_delivery
    for each statement execute function invoice_refuse_change();
create trigger invoice_seller_append_only before update or delete on invoice_seller
    for each row execute function invoice_refuse_change();
create trigger invoice_seller_not_emptied before truncate on invoice_seller
    for each statement execute function invoice_refuse_change();
