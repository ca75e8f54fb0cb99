create index list_price_change_by_time on list_price_change (changed_at, id);
create index agreement_change_by_time on agreement_change (changed_at, id);
create index planned_price_by_time on planned_price (planned_at, id);
