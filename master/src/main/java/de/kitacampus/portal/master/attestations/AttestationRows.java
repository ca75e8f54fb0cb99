package de.kitacampus.portal.master.attestations;

import de.kitacampus.portal.common.attestation.CertificateNumber;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.wire.v1.Revocation;
import de.kitacampus.portal.master.attestations.AttestationDesk.Filter;
import de.kitacampus.portal.master.attestations.AttestationDesk.Order;
import de.kitacampus.portal.master.attestations.AttestationDesk.Row;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the grid's rows page by page. */
@Repository
class AttestationRows {

    private static final Map<Order, String> COLUMNS = Map.of(
            Order.NUMBER, "a.number",
            Order.PORTAL, "a.portal",
            Order.USER, "a.user_id",
            Order.COURSE, "a.course",
            Order.PASSED, "a.passed_at",
            Order.ISSUED, "a.issued_at",
            Order.REVOKED, "r.revoked_at");
    private static final String FROM = " from attestation a left join attestation_revocation r on r.number = a.number";

    private final JdbcClient jdbc;

    AttestationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> page(Filter filter, Order order, boolean ascending, int offset, int limit) {
        Map<String, Object> values = values(filter);
        values.put("offset", offset);
        values.put("limit", limit);
        return jdbc.sql(
                        "select a.number, a.portal, a.user_id, a.course, a.passed_at, a.issued_at, r.reason, r.by_carrier,"
                                + " r.actor, r.note, r.revoked_at" + FROM + where(filter) + " order by "
                                + COLUMNS.get(order)
                                + (ascending ? " asc" : " desc")
                                + " nulls last, a.number offset :offset rows fetch next :limit rows only")
                .params(values)
                .query(AttestationRows::row)
                .list();
    }

    int count(Filter filter) {
        return jdbc.sql("select count(*)" + FROM + where(filter))
                .params(values(filter))
                .query(Integer.class)
                .single();
    }

    private static String where(Filter filter) {
        StringBuilder where = new StringBuilder(" where 1 = 1");
        if (filter.portal() != null) {
            where.append(" and a.portal = :portal");
        }
        if (filter.revoked() != null) {
            where.append(filter.revoked() ? " and r.number is not null" : " and r.number is null");
        }
        if (!filter.text().isBlank()) {
            where.append(" and (lower(a.number) like :text escape '!' or a.course like :text escape '!'"
                    + " or cast(a.user_id as varchar(36)) like :text escape '!')");
        }
        return where.toString();
    }

    private static Map<String, Object> values(Filter filter) {
        Map<String, Object> values = new HashMap<>();
        if (filter.portal() != null) {
            values.put("portal", filter.portal().value());
        }
        if (!filter.text().isBlank()) {
            String escaped = filter.text().strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
            values.put("text", escaped + "%");
        }
        return values;
    }

    private static Row row(ResultSet row, int line) throws SQLException {
        CertificateNumber number = new CertificateNumber(row.getString("number"));
        String reason = row.getString("reason");
        return new Row(
                number,
                new PortalId(row.getObject("portal", UUID.class)),
                new UserId(row.getObject("user_id", UUID.class)),
                CourseNumber.of(row.getString("course")),
                AttestationStore.instant(row, "passed_at"),
                AttestationStore.instant(row, "issued_at"),
                reason == null
                        ? null
                        : new Revocation(
                                number,
                                reason,
                                row.getBoolean("by_carrier"),
                                AttestationStore.instant(row, "revoked_at")),
                row.getString("actor"),
                row.getString("note"));
    }
}
