-- Attestations, revocations and keys are only ever added: the database itself refuses to change or delete one.
create function attestation_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = 'restrict_violation';
end $$;

create trigger attestation_append_only before update or delete on attestation
    for each row execute function attestation_refuse_change();
create trigger attestation_not_emptied before truncate on attestation
    for each statement execute function attestation_refuse_change();
create trigger attestation_revocation_append_only before update or delete on attestation_revocation
    for each row execute function attestation_refuse_change();
create trigger attestation_revocation_not_emptied before truncate on attestation_revocation
    for each statement execute function attestation_refuse_change();
create trigger attestation_key_append_only before update or delete on attestation_key
    for each row execute function attestation_refuse_change();
create trigger attestation_key_not_emptied before truncate on attestation_key
    for each statement execute function attestation_refuse_change();
