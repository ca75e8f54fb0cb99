package de.kitacampus.portal.master.pricing;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.master.catalog.ListPriceChanged;
import de.kitacampus.portal.master.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who changed which list price when. Rows are only ever added. */
@Service
public class PriceHistory {

    private final JdbcClient database;

    PriceHistory(JdbcClient database) {
        this.database = database;
    }

    /** In the transaction of the change itself: no price without its history. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(ListPriceChanged change) {
        database.sql("insert into list_price_change"
                        + " (id, course_number, changed_at, changed_by, price_before, price_after)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(change.course().value())
                .param(Rows.utc(change.at()))
                .param(change.by())
                .param(amount(change.before()))
                .param(change.after().amount())
                .update();
    }

    /**
     * The latest changes first.
     *
     * @param text part of a course number, empty for all
     */
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Transactional(readOnly = true)
    public List<ListPriceChange> changes(String text, int offset, int limit) {
        return database.sql("select * from list_price_change where course_number like ?"
                        + " order by changed_at desc, id offset ? rows fetch next ? rows only")
                .params(pattern(text), offset, limit)
                .query((row, _) -> read(row))
                .list();
    }

    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Transactional(readOnly = true)
    public int count(String text) {
        return database.sql("select count(*) from list_price_change where course_number like ?")
                .params(pattern(text))
                .query(Integer.class)
                .single();
    }

    /** The list price of a course at a time, as far as the history reaches back. */
    Optional<Money> listPrice(CourseNumber course, Instant at) {
        return database.sql("select price_after from list_price_change where course_number = ? and changed_at < ?"
                        + " order by changed_at desc fetch next 1 rows only")
                .params(course.value(), Rows.utc(at))
                .query(BigDecimal.class)
                .optional()
                .map(Money::euro);
    }

    private static String pattern(String text) {
        return "%" + text.strip().replaceAll("[^0-9a-z.]", "") + "%";
    }

    private static ListPriceChange read(ResultSet row) throws SQLException {
        return new ListPriceChange(
                CourseNumber.of(row.getString("course_number")),
                Rows.instant(row, "changed_at"),
                row.getString("changed_by"),
                money(row.getBigDecimal("price_before")),
                Money.euro(row.getBigDecimal("price_after")));
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    private static @Nullable Money money(@Nullable BigDecimal amount) {
        return amount == null ? null : Money.euro(amount);
    }
}
