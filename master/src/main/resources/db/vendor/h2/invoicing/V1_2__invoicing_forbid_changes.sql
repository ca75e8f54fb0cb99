-- Only ever added, also on H2, which knows no trigger on truncate (DD215).
create trigger invoice_append_only before update, delete on invoice
    for each row call 'de.kitacampus.portal.common.sql.AppendOnly';
create trigger invoice_document_append_only before update, delete on invoice_document
    for each row call 'de.kitacampus.portal.common.sql.AppendOnly';
create trigger invoice_payment_append_only before update, delete on invoice_payment
    for each row call 'de.kitacampus.portal.common.sql.AppendOnly';
create trigger invoice_delivery_append_only before update, delete on invoice_delivery
    for each row call 'de.kitacampus.portal.common.sql.AppendOnly';
create trigger invoice_seller_append_only before update, delete on invoice_seller
    for each row call 'de.kitacampus.portal.common.sql.AppendOnly';
