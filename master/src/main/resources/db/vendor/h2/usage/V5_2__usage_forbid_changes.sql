-- Only ever added, also on H2, which knows no trigger on truncate (DD215).
create trigger usage_event_append_only before update, delete on usage_event
    for each row call 'de.kitacampus.portal.common.sql.AppendOnly';
create trigger usage_batch_append_only before update, delete on usage_batch
    for each row call 'de.kitacampus.portal.common.sql.AppendOnly';
create trigger usage_closing_append_only before update, delete on usage_closing
    for each row call 'de.kitacampus.portal.common.sql.AppendOnly';
create trigger usage_closing_mark_append_only before update, delete on usage_closing_mark
    for each row call 'de.kitacampus.portal.common.sql.AppendOnly';
