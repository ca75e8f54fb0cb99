-- Sums by centre for all portals together as well: a code that many carriers use is looked for at once (DD232).
insert into usage_sum
    select '00000000-0000-0000-0000-000000000000', '', billing_month, type, dimension, member, sum(lines), sum(purchase_price),
        sum(selling_price), sum(vat_included)
    from usage_sum where dimension = 'CENTRE' group by billing_month, type, dimension, member;
