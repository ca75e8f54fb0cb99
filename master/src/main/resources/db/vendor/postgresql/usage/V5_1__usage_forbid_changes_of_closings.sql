-- What was closed stays closed.
create trigger usage_closing_append_only before update or delete on usage_closing
    for each row execute function usage_refuse_change();
create trigger usage_closing_not_emptied before truncate on usage_closing
    for each statement execute function usage_refuse_change();
create trigger usage_closing_mark_append_only before update or delete on usage_closing_mark
    for each row execute function usage_refuse_change();
create trigger usage_closing_mark_not_emptied before truncate on usage_closing_mark
    for each statement execute function usage_refuse_change();
