create index invoice_by_time on invoice (issued_at, number);
create index invoice_payment_by_time on invoice_payment (entered_at, id);
