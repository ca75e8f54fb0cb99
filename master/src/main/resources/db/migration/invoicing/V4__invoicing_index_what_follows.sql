create index invoice_by_preceding on invoice (preceding);
