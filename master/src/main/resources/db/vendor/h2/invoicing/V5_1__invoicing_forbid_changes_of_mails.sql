create trigger invoice_mail_append_only before update, delete on invoice_mail
    for each row call 'de.kitacampus.portal.common.sql.AppendOnly';
create trigger invoice_mail_try_append_only before update, delete on invoice_mail_try
    for each row call 'de.kitacampus.portal.common.sql.AppendOnly';
