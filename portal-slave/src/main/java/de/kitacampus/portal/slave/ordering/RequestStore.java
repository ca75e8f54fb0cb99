package de.kitacampus.portal.slave.ordering;

import static de.kitacampus.portal.common.sql.Rows.instant;
import static de.kitacampus.portal.common.sql.Rows.instantOrNull;
import static de.kitacampus.portal.common.sql.Rows.utc;
import static de.kitacampus.portal.common.sql.Rows.uuid;
import static de.kitacampus.portal.common.sql.Rows.uuidOrNull;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.slave.staff.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests in the database; the first writer wins by the unique key, as with bookings (DD050). */
@Repository
class RequestStore {

    private final JdbcClient jdbc;

    RequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @return false if an open request of this person for this course exists
     */
    boolean insert(BookingRequest request) {
        return jdbc.sql("""
                        insert into booking_request (id, person_id, course_number, course_title, purchase_price, selling_price,
                            note, asked_at, expires_at, state, reason, open_key)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', '', ?) on conflict do nothing""")
                        .params(
                                request.id().value(),
                                request.person().value(),
                                request.course().value(),
                                request.title(),
                                request.purchasePrice().amount(),
                                request.sellingPrice().amount(),
                                request.note(),
                                utc(request.askedAt()),
                                utc(request.expiresAt()),
                                openKey(request.person(), request.course()))
                        .update()
                == 1;
    }

    /** Holds an open request until the end of the transaction, so that nobody else decides it meanwhile. */
    Optional<BookingRequest> hold(RequestId id, Instant now) {
        return jdbc.sql("select * from booking_request where id = ? and state = 'OPEN' and expires_at > ? for update")
                .params(id.value(), utc(now))
                .query(RequestStore::request)
                .optional();
    }

    Optional<BookingRequest> find(RequestId id) {
        return jdbc.sql("select * from booking_request where id = ?")
                .param(id.value())
                .query(RequestStore::request)
                .optional();
    }

    Optional<BookingRequest> open(PersonId person, CourseNumber course) {
        return jdbc.sql("select * from booking_request where open_key = ?")
                .param(openKey(person, course))
                .query(RequestStore::request)
                .optional();
    }

    /** The oldest first: whoever waits longest is on top. */
    List<BookingRequest> open(Instant now) {
        return jdbc.sql("select * from booking_request where state = 'OPEN' and expires_at > ? order by asked_at, id")
                .param(utc(now))
                .query(RequestStore::request)
                .list();
    }

    /** What ended since, the latest first. */
    List<BookingRequest> ended(Instant since, int limit) {
        return jdbc.sql("""
                        select * from booking_request where state <> 'OPEN' and decided_at >= ?
                        order by decided_at desc, id desc limit ?""")
                .params(utc(since), limit)
                .query(RequestStore::request)
                .list();
    }

    List<BookingRequest> overdue(Instant now) {
        return jdbc.sql("select * from booking_request where state = 'OPEN' and expires_at <= ? order by asked_at, id")
                .param(utc(now))
                .query(RequestStore::request)
                .list();
    }

    List<BookingRequest> of(PersonId person) {
        return jdbc.sql("select * from booking_request where person_id = ? order by asked_at desc, id desc")
                .param(person.value())
                .query(RequestStore::request)
                .list();
    }

    /**
     * @return whether it was open until now
     */
    boolean end(
            RequestId id,
            RequestState state,
            Instant now,
            @Nullable UUID by,
            String reason,
            @Nullable BookingId booking) {
        return jdbc.sql("""
                        update booking_request
                        set state = :state, decided_at = :now, decided_by = :by, reason = :reason, booking_id = :booking,
                            open_key = null
                        where id = :id and state = 'OPEN'""")
                        .param("state", state.name())
                        .param("now", utc(now))
                        .param("by", by)
                        .param("reason", reason)
                        .param("booking", booking == null ? null : booking.value())
                        .param("id", id.value())
                        .update()
                == 1;
    }

    void delete(PersonId person) {
        jdbc.sql("delete from booking_request where person_id = ?")
                .param(person.value())
                .update();
    }

    private static String openKey(PersonId person, CourseNumber course) {
        return person + " " + course;
    }

    private static BookingRequest request(ResultSet row, int line) throws SQLException {
        UUID booking = uuidOrNull(row, "booking_id");
        return new BookingRequest(
                new RequestId(uuid(row, "id")),
                new PersonId(uuid(row, "person_id")),
                CourseNumber.of(row.getString("course_number")),
                row.getString("course_title"),
                Money.euro(row.getBigDecimal("purchase_price")),
                Money.euro(row.getBigDecimal("selling_price")),
                row.getString("note"),
                instant(row, "asked_at"),
                instant(row, "expires_at"),
                RequestState.valueOf(row.getString("state")),
                instantOrNull(row, "decided_at"),
                uuidOrNull(row, "decided_by"),
                row.getString("reason"),
                booking == null ? null : new BookingId(booking));
    }
}
