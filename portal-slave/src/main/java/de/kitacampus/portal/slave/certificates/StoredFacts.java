package de.kitacampus.portal.slave.certificates;

import de.kitacampus.portal.common.attestation.CertificateNumber;
import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.sql.Rows;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional(readOnly = true)
class StoredFacts implements CertificateFacts {

    private static final int IDS_PER_QUERY = 1_000;

    private final JdbcClient jdbc;

    StoredFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A revocation the master does not know yet has no time of its own; its next attempt is the nearest to it. */
    @Override
    public List<CertificateWithdrawn> withdrawn() {
        return jdbc.sql("""
                        select c.booking_id, c.revocation_reason, coalesce(c.revoked_at, c.due_at) from certificate c
                        where c.state in ('REVOKING', 'REVOKED') and c.revocation_reason is not null
                            and not exists (select 1 from certificate later
                                where later.booking_id = c.booking_id and later.edition > c.edition)""")
                .query((row, number) -> new CertificateWithdrawn(
                        new BookingId(row.getObject(1, UUID.class)), row.getString(2), Rows.instant(row, 3)))
                .list();
    }

    @Override
    public Map<BookingId, Issued> issued(Collection<BookingId> bookings) {
        Map<BookingId, Issued> found = new HashMap<>();
        List<UUID> ids = bookings.stream().map(BookingId::value).distinct().toList();
        for (int from = 0; from < ids.size(); from += IDS_PER_QUERY) {
            jdbc.sql("""
                            select booking_id, number, issued_at from certificate
                            where number is not null and booking_id in (:ids) order by edition desc""")
                    .param("ids", ids.subList(from, Math.min(from + IDS_PER_QUERY, ids.size())))
                    .query(row -> {
                        found.put(
                                new BookingId(row.getObject(1, UUID.class)),
                                new Issued(new CertificateNumber(row.getString(2)), Rows.instant(row, 3)));
                    });
        }
        return found;
    }
}
