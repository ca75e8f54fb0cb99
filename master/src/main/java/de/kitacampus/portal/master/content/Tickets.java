package de.kitacampus.portal.master.content;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.common.wire.v1.LaunchRequest;
import de.kitacampus.portal.master.content.LearnerRecords.Learner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of launch tickets, by the hash of each. */
@Repository
class Tickets {

    private final JdbcClient jdbc;

    Tickets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String hash, LaunchOrder order, UUID packageId, Instant expiresAt, boolean test) {
        LaunchRequest request = order.request();
        jdbc.sql("""
                        insert into content_ticket (hash, portal, user_id, course, booking, package_id, return_url,
                            language, usable_until, expires_at, test) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        hash,
                        order.portal().value(),
                        request.userId().value(),
                        request.course().value(),
                        request.bookingId().value(),
                        packageId,
                        request.returnUrl(),
                        "en".equals(request.language()) ? "en" : "de",
                        Rows.utc(request.usableUntil()),
                        Rows.utc(expiresAt),
                        test)
                .update();
    }

    Optional<Ticket> find(String hash) {
        return jdbc.sql("select * from content_ticket where hash = ?")
                .param(hash)
                .query(Tickets::ticket)
                .optional();
    }

    /** One conditional update decides who redeems: two at once cannot both see one row changed. */
    boolean redeem(String hash, Instant now) {
        return jdbc.sql("""
                                update content_ticket set redeemed_at = ?
                                where hash = ? and redeemed_at is null and expires_at > ?""").params(Rows.utc(now), hash, Rows.utc(now)).update() == 1;
    }

    void removeExpiredBefore(Instant instant) {
        jdbc.sql("delete from content_ticket where expires_at < ?")
                .param(Rows.utc(instant))
                .update();
    }

    private static Ticket ticket(ResultSet row, int number) throws SQLException {
        return new Ticket(
                learner(row),
                row.getObject("package_id", UUID.class),
                row.getString("return_url"),
                row.getString("language"),
                Rows.instant(row, "usable_until"),
                row.getObject("redeemed_at") != null,
                row.getBoolean("test"));
    }

    static Learner learner(ResultSet row) throws SQLException {
        return new Learner(
                new PortalId(row.getObject("portal", UUID.class)),
                new UserId(row.getObject("user_id", UUID.class)),
                CourseNumber.of(row.getString("course")),
                new BookingId(row.getObject("booking", UUID.class)));
    }

    /** What a ticket opens. */
    record Ticket(
            Learner learner,
            UUID packageId,
            String returnUrl,
            String language,
            Instant usableUntil,
            boolean redeemed,
            boolean test) {}
}
