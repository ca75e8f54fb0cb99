-- Only ever added, also on H2, which knows no trigger on truncate (DD215).
create trigger attestation_append_only before update, delete on attestation
    for each row call 'de.kitacampus.portal.common.sql.AppendOnly';
create trigger attestation_revocation_append_only before update, delete on attestation_revocation
    for each row call 'de.kitacampus.portal.common.sql.AppendOnly';
create trigger attestation_key_append_only before update, delete on attestation_key
    for each row call 'de.kitacampus.portal.common.sql.AppendOnly';
