package de.kitacampus.portal.slave.bookings;

import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.slave.staff.PersonData;
import de.kitacampus.portal.slave.staff.PersonId;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells a person of her bookings; they hold no name and stay for the accounts when she is erased. */
@Component
@Order(20)
class BookedPersonData implements PersonData {

    private final JdbcClient jdbc;

    BookedPersonData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Table> tell(PersonId person) {
        return List.of(courses(person), ownOffers(person));
    }

    private Table ownOffers(PersonId person) {
        return new Table(
                "bookings.personal.own",
                List.of(
                        "bookings.personal.at",
                        "bookings.personal.content",
                        "bookings.personal.centre",
                        "bookings.personal.userId"),
                jdbc.sql("""
                                select occurred_at, course_number, course_title, centre_code, user_id from own_booking_entry
                                where person_id = ? order by occurred_at""")
                        .param(person.value())
                        .query((row, number) -> List.of(
                                Rows.instant(row, 1).toString(),
                                row.getString(2) + " " + row.getString(3),
                                row.getString(4),
                                row.getString(5)))
                        .list());
    }

    private Table courses(PersonId person) {
        return new Table(
                "bookings.personal",
                List.of(
                        "bookings.personal.at",
                        "bookings.personal.course",
                        "bookings.personal.centre",
                        "bookings.personal.until",
                        "bookings.personal.userId"),
                jdbc.sql("""
                                select booked_at, course_number, course_title, centre_code, usable_until, user_id from booking
                                where person_id = ? order by booked_at""")
                        .param(person.value())
                        .query((row, number) -> List.of(
                                Rows.instant(row, 1).toString(),
                                row.getString(2) + " " + row.getString(3),
                                row.getString(4),
                                Rows.instant(row, 5).toString(),
                                row.getString(6)))
                        .list());
    }

    @Override
    public void erase(Leaver leaver) {}
}
