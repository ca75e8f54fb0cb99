-- Only ever added (DD215).
create trigger dispute_append_only before update, delete on dispute
    for each row call 'de.kitacampus.portal.common.sql.AppendOnly';
create trigger dispute_decision_append_only before update, delete on dispute_decision
    for each row call 'de.kitacampus.portal.common.sql.AppendOnly';
