-- Only ever added, also on H2, which knows no trigger on truncate (DD215).
create trigger portal_change_append_only before update, delete on portal_change
    for each row call 'de.kitacampus.portal.common.sql.AppendOnly';
