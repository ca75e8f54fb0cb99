-- Only ever added, also on H2, which knows no trigger on truncate (DD215).
create trigger list_price_change_append_only before update, delete on list_price_change
    for each row call 'de.kitacampus.portal.common.sql.AppendOnly';
create trigger agreement_change_append_only before update, delete on agreement_change
    for each row call 'de.kitacampus.portal.common.sql.AppendOnly';
create trigger quoted_price_append_only before update, delete on quoted_price
    for each row call 'de.kitacampus.portal.common.sql.AppendOnly';
