package de.kitacampus.portal.master.pricing;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.master.catalog.Catalog;
import de.kitacampus.portal.master.security.CurrentAccount;
import de.kitacampus.portal.master.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** List prices that will hold from a day on; {@link PriceDay} hands them to the catalog. */
@Service
@Transactional
public class PlannedPrices {

    private final JdbcClient database;
    private final Catalog catalog;
    private final CurrentAccount current;
    private final Clock clock;

    PlannedPrices(JdbcClient database, Catalog catalog, CurrentAccount current, Clock clock) {
        this.database = database;
        this.catalog = catalog;
        this.current = current;
        this.clock = clock;
    }

    /**
     * A price that waits for its day.
     *
     * @param id its identity
     * @param course the course
     * @param price list price, net
     * @param from first day in Europe/Berlin
     * @param by user name of who planned it
     * @param at when it was planned
     */
    public record Planned(UUID id, CourseNumber course, Money price, LocalDate from, String by, Instant at) {}

    /** What became of a plan. */
    public sealed interface Outcome {

        record Kept() implements Outcome {}

        /** The day is not after today: such a price is set on the course itself. */
        record TooEarly(LocalDate earliest) implements Outcome {}

        record CourseUnknown() implements Outcome {}
    }

    /** What waits, by day and course. */
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Transactional(readOnly = true)
    public List<Planned> waiting() {
        return database.sql("select * from planned_price where done_at is null order by valid_from, course_number")
                .query((row, _) -> read(row))
                .list();
    }

    /** Plans a price; one that was planned for the same course and day is replaced. */
    @RolesAllowed({Roles.ADMIN, Roles.CATALOG})
    public Outcome plan(CourseNumber course, Money price, LocalDate from) {
        LocalDate earliest = today().plusDays(1);
        if (from.isBefore(earliest)) {
            return new Outcome.TooEarly(earliest);
        }
        if (catalog.find(course).isEmpty()) {
            return new Outcome.CourseUnknown();
        }
        database.sql("delete from planned_price where course_number = ? and valid_from = ?")
                .params(course.value(), from)
                .update();
        database.sql("insert into planned_price (id, course_number, price, valid_from, planned_by, planned_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        course.value(),
                        price.amount(),
                        from,
                        current.name(),
                        Rows.utc(clock.instant()))
                .update();
        return new Outcome.Kept();
    }

    /** Takes a plan back as long as its day has not come; tells whether there was one. */
    @RolesAllowed({Roles.ADMIN, Roles.CATALOG})
    public boolean remove(UUID planned) {
        return database.sql("delete from planned_price where id = ? and done_at is null")
                        .param(planned)
                        .update()
                == 1;
    }

    /** Those whose day has come, the earliest first. */
    @Transactional(readOnly = true)
    List<Planned> due() {
        return database.sql("select * from planned_price where done_at is null and valid_from <= ?"
                        + " order by valid_from, course_number")
                .param(today())
                .query((row, _) -> read(row))
                .list();
    }

    /** Tells whether nobody else has done it. */
    boolean done(Planned planned) {
        return database.sql("update planned_price set done_at = ? where id = ? and done_at is null")
                        .params(Rows.utc(clock.instant()), planned.id())
                        .update()
                == 1;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BillingPeriod.ZONE);
    }

    private static Planned read(ResultSet row) throws SQLException {
        return new Planned(
                Rows.uuid(row, "id"),
                CourseNumber.of(row.getString("course_number")),
                Money.euro(row.getBigDecimal("price")),
                Rows.day(row, "valid_from"),
                row.getString("planned_by"),
                Rows.instant(row, "planned_at"));
    }
}
