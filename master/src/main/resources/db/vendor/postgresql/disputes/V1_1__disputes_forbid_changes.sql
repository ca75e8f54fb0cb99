-- What was disputed and decided is only ever added: the database itself refuses to change or delete it (DD215).
create function dispute_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;

create trigger dispute_append_only before update or delete on dispute
    for each row execute function dispute_refuse_change();
create trigger dispute_not_emptied before truncate on dispute
    for each statement execute function dispute_refuse_change();
create trigger dispute_decision_append_only before update or delete on dispute_decision
    for each row execute function dispute_refuse_change();
create trigger dispute_decision_not_emptied before truncate on dispute_decision
    for each statement execute function dispute_refuse_change();
