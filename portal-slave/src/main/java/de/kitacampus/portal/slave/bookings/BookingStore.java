package de.kitacampus.portal.slave.bookings;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatRate;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.PersonId;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Bookings and their entries in the database.
 *
 * @see "Design decision: DD050-20261122-first-writer-by-unique-key.md"
 */
@Repository
class BookingStore {

    private final JdbcClient jdbc;
    private final EntrySums sums;

    BookingStore(JdbcClient jdbc, EntrySums sums) {
        this.jdbc = jdbc;
        this.sums = sums;
    }

    /**
     * @return false if another booking of this person and course is running
     */
    boolean insert(Booking booking) {
        return jdbc.sql("""
                        insert into booking (id, person_id, user_id, course_number, course_title, centre_id, centre_code,
                            purchase_price, selling_price, vat_rate, catalog_version, booked_at, usable_until, running_key)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                booking.id().value(),
                                booking.person().value(),
                                booking.userId().value(),
                                booking.course().value(),
                                booking.title(),
                                booking.centreId().value(),
                                booking.centre().value(),
                                booking.purchasePrice().amount(),
                                booking.sellingPrice().amount(),
                                booking.vatRate().percent(),
                                booking.catalogVersion(),
                                Rows.utc(booking.bookedAt()),
                                Rows.utc(booking.usableUntil()),
                                runningKey(booking.person(), booking.course()))
                        .update()
                == 1;
    }

    void releaseEnded(PersonId person, CourseNumber course, Instant now) {
        jdbc.sql("update booking set running_key = null where running_key = ? and usable_until <= ?")
                .params(runningKey(person, course), Rows.utc(now))
                .update();
    }

    /**
     * @return whether it was the running booking of its person and course
     */
    boolean giveUpPlace(BookingId booking) {
        return jdbc.sql("update booking set running_key = null where id = ? and running_key is not null")
                        .param(booking.value())
                        .update()
                == 1;
    }

    void takePlaceBack(Booking booking) {
        jdbc.sql("update booking set running_key = ? where id = ?")
                .params(
                        runningKey(booking.person(), booking.course()),
                        booking.id().value())
                .update();
    }

    boolean cancel(BookingId booking, Instant now) {
        return jdbc.sql("""
                        update booking set cancelled_at = ?, running_key = null
                        where id = ? and cancelled_at is null and first_start_at is null and usable_until > ?""")
                        .params(Rows.utc(now), booking.value(), Rows.utc(now))
                        .update()
                == 1;
    }

    boolean markStarted(BookingId booking, Instant now) {
        return jdbc.sql("""
                        update booking set first_start_at = coalesce(first_start_at, ?)
                        where id = ? and cancelled_at is null and usable_until > ?""")
                        .params(Rows.utc(now), booking.value(), Rows.utc(now))
                        .update()
                == 1;
    }

    void addEntry(UUID id, BookingEntry.Kind kind, Booking booking, String centreName, Instant at) {
        Money purchasePrice = kind.signed(booking.purchasePrice());
        Money sellingPrice = kind.signed(booking.sellingPrice());
        Money vat = sellingPrice.vatIncluded(booking.vatRate(), RoundingMode.HALF_UP);
        jdbc.sql("""
                        insert into booking_entry (id, kind, booking_id, occurred_at, person_id, user_id, course_number,
                            course_title, centre_id, centre_code, centre_name, purchase_price, selling_price, vat_included)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id,
                        kind.name(),
                        booking.id().value(),
                        Rows.utc(at),
                        booking.person().value(),
                        booking.userId().value(),
                        booking.course().value(),
                        booking.title(),
                        booking.centreId().value(),
                        booking.centre().value(),
                        centreName,
                        purchasePrice.amount(),
                        sellingPrice.amount(),
                        vat.amount())
                .update();
        sums.add(new EntrySums.Line(
                BookingLedger.Offers.COURSES,
                kind,
                at,
                booking.person(),
                booking.course().value(),
                booking.title(),
                booking.centreId(),
                booking.centre(),
                centreName,
                purchasePrice,
                sellingPrice,
                vat));
    }

    String centreNameOf(BookingId booking) {
        return jdbc.sql("select centre_name from booking_entry where booking_id = ? and kind = 'BOOKED'")
                .param(booking.value())
                .query(String.class)
                .single();
    }

    Optional<Booking> find(BookingId booking) {
        return jdbc.sql("select * from booking where id = ?")
                .param(booking.value())
                .query(BookingStore::booking)
                .optional();
    }

    Optional<Booking> running(PersonId person, CourseNumber course) {
        return jdbc.sql("select * from booking where running_key = ?")
                .param(runningKey(person, course))
                .query(BookingStore::booking)
                .optional();
    }

    List<Booking> of(PersonId person) {
        return jdbc.sql("select * from booking where person_id = ? order by booked_at desc, id desc")
                .param(person.value())
                .query(BookingStore::booking)
                .list();
    }

    private static String runningKey(PersonId person, CourseNumber course) {
        return person + " " + course;
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Rows.instant(row, column);
    }

    private static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static Booking booking(ResultSet row, int line) throws SQLException {
        return new Booking(
                new BookingId(uuid(row, "id")),
                new PersonId(uuid(row, "person_id")),
                new UserId(uuid(row, "user_id")),
                CourseNumber.of(row.getString("course_number")),
                row.getString("course_title"),
                new CentreId(uuid(row, "centre_id")),
                CentreCode.of(row.getString("centre_code")),
                Money.euro(row.getBigDecimal("purchase_price")),
                Money.euro(row.getBigDecimal("selling_price")),
                new VatRate(row.getBigDecimal("vat_rate")),
                row.getString("catalog_version"),
                instant(row, "booked_at"),
                instant(row, "usable_until"),
                instantOrNull(row, "first_start_at"),
                instantOrNull(row, "cancelled_at"));
    }
}
