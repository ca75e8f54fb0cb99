package de.kitacampus.portal.slave.certificates;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.slave.staff.CentreId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads lists of certificates; nothing a person typed ever becomes part of a statement. */
@Repository
class CertificateRows {

    private final JdbcClient jdbc;

    CertificateRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param scope the centres that may be seen, or empty for all
     */
    List<Certificate> page(CertificateQuery query, Optional<Collection<CentreId>> scope, int offset, int limit) {
        Map<String, Object> values = new HashMap<>();
        String where = where(query, scope, values);
        String direction = query.descending() ? " desc" : " asc";
        values.put("offset", offset);
        values.put("limit", limit);
        return jdbc.sql("select * from certificate" + where + " order by "
                        + query.column().expression() + direction + " nulls last, requested_at" + direction + ", id"
                        + " offset :offset rows fetch next :limit rows only")
                .params(values)
                .query((row, number) -> CertificateStore.row(row, number).certificate())
                .list();
    }

    long count(CertificateQuery query, Optional<Collection<CentreId>> scope) {
        Map<String, Object> values = new HashMap<>();
        return jdbc.sql("select count(*) from certificate" + where(query, scope, values))
                .params(values)
                .query(Long.class)
                .single();
    }

    /** What a zip is made of, fixed at one moment. */
    List<CertificateId> issuedIds(CertificateQuery query, Optional<Collection<CentreId>> scope) {
        Map<String, Object> values = new HashMap<>();
        return jdbc.sql(
                        "select id from certificate" + where(query, scope, values)
                                + " and state = 'ISSUED' and erased_at is null order by lower(centre_name), lower(sort_name), passed_at, id")
                .params(values)
                .query((row, number) -> new CertificateId(row.getObject(1, UUID.class)))
                .list();
    }

    Map<CourseNumber, String> courses(Optional<Collection<CentreId>> scope) {
        Map<String, Object> values = new HashMap<>();
        Map<CourseNumber, String> courses = new TreeMap<>();
        jdbc.sql("select course_number, max(course_title) from certificate" + where(CertificateQuery.ALL, scope, values)
                        + " group by course_number")
                .params(values)
                .query(row -> {
                    courses.put(CourseNumber.of(row.getString(1)), row.getString(2));
                });
        return courses;
    }

    private static String where(
            CertificateQuery query, Optional<Collection<CentreId>> scope, Map<String, Object> values) {
        StringBuilder where = new StringBuilder(" where 1 = 1");
        scope.ifPresent(centres -> {
            where.append(centres.isEmpty() ? " and 1 = 0" : " and centre_id in (:scope)");
            values.put("scope", centres.stream().map(CentreId::value).toList());
        });
        if (query.centre() != null) {
            where.append(" and centre_id = :centre");
            values.put("centre", query.centre().value());
        }
        if (query.course() != null) {
            where.append(" and course_number = :course");
            values.put("course", query.course().value());
        }
        if (query.from() != null) {
            where.append(" and passed_at >= :from");
            values.put(
                    "from",
                    Rows.utc(query.from().atStartOfDay(BillingPeriod.ZONE).toInstant()));
        }
        if (query.to() != null) {
            where.append(" and passed_at < :to");
            values.put(
                    "to",
                    Rows.utc(query.to()
                            .plusDays(1)
                            .atStartOfDay(BillingPeriod.ZONE)
                            .toInstant()));
        }
        if (query.state() != null) {
            where.append(" and state = :state");
            values.put("state", query.state().name());
        }
        if (!query.search().isBlank()) {
            where.append(" and (lower(name) like :text escape '!' or lower(sort_name) like :text escape '!'"
                    + " or lower(course_title) like :text escape '!' or course_number like :text escape '!'"
                    + " or lower(number) like :text escape '!')");
            values.put(
                    "text",
                    "%" + query.search().strip().toLowerCase(Locale.GERMAN).replaceAll("([!%_])", "!$1") + "%");
        }
        return where.toString();
    }
}
