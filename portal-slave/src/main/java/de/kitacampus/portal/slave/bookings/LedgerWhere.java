package de.kitacampus.portal.slave.bookings;

import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.slave.bookings.BookingLedger.Filter;
import de.kitacampus.portal.slave.bookings.BookingLedger.Offers;
import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Conditions and their bound values. */
record LedgerWhere(String text, Map<String, Object> values) {

    private static final String NOTHING = "1 = 0";

    /** For the entries themselves. */
    static LedgerWhere ofEntries(Filter filter) {
        return ofEntries(filter, List.of(), Map.of());
    }

    /** The entries of a run. */
    static LedgerWhere ofRun(Filter filter, BookingLedger.Column column, EntryRun run) {
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        if (run.key() != null) {
            conditions.add(column.expression() + " = :key");
            values.put("key", run.key());
        }
        if (run.course() != null) {
            conditions.add("course_number = :runCourse");
            values.put("runCourse", run.course());
        }
        if (run.centre() != null) {
            conditions.add("centre_code = :runCentre");
            values.put("runCentre", run.centre());
        }
        return ofEntries(filter.in(run.month()), conditions, values);
    }

    private static LedgerWhere ofEntries(Filter filter, List<String> more, Map<String, Object> moreValues) {
        List<String> conditions = new ArrayList<>(more);
        Map<String, Object> values = new HashMap<>(moreValues);
        if (filter.month() != null) {
            conditions.add("occurred_at >= :from and occurred_at < :to");
            values.put("from", Rows.utc(filter.month().start()));
            values.put("to", Rows.utc(filter.month().end()));
        }
        if (filter.persons() != null) {
            conditions.add(filter.persons().isEmpty() ? NOTHING : "person_id in (:persons)");
            values.put("persons", filter.persons().stream().map(PersonId::value).toList());
        }
        addCommon(filter, conditions, values);
        return of(conditions, values);
    }

    /** For what is counted of them, which knows no persons. */
    static LedgerWhere ofSums(Filter filter) {
        List<String> conditions = new ArrayList<>(List.of("own = :own"));
        Map<String, Object> values = new HashMap<>(Map.of("own", filter.offers() == Offers.OWN));
        if (filter.month() != null) {
            conditions.add("billing_month = :month");
            values.put("month", filter.month().toString());
        }
        addCommon(filter, conditions, values);
        return of(conditions, values);
    }

    LedgerWhere and(String condition, Map<String, Object> more) {
        Map<String, Object> all = new HashMap<>(values);
        all.putAll(more);
        return new LedgerWhere(text + (text.isEmpty() ? " where " : " and ") + condition, all);
    }

    private static void addCommon(Filter filter, List<String> conditions, Map<String, Object> values) {
        if (filter.course() != null && !filter.course().isBlank()) {
            conditions.add(
                    "(lower(course_number) like :course escape '!' or lower(course_title) like :course escape '!')");
            values.put("course", "%" + escaped(filter.course().strip().toLowerCase(Locale.GERMAN)) + "%");
        }
        if (filter.centre() != null) {
            conditions.add("centre_code = :centre");
            values.put("centre", filter.centre().value());
        }
        if (filter.within() != null) {
            conditions.add(filter.within().isEmpty() ? NOTHING : "centre_id in (:within)");
            values.put("within", filter.within().stream().map(CentreId::value).toList());
        }
    }

    private static LedgerWhere of(List<String> conditions, Map<String, Object> values) {
        return new LedgerWhere(conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions), values);
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
