create index carrier_change_by_time on carrier_change (changed_at, id);
