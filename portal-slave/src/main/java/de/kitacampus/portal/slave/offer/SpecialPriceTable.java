package de.kitacampus.portal.slave.offer;

import com.github.f4b6a3.uuid.UuidCreator;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.sql.Rows;
import de.kitacampus.portal.slave.offer.SpecialPrice.Basis;
import de.kitacampus.portal.slave.offer.SpecialPrices.Entry;
import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.RoleId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of special prices. */
@Repository
class SpecialPriceTable {

    private final JdbcClient jdbc;

    SpecialPriceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID insert(SpecialPrice price, Instant now, @Nullable UUID account) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        jdbc.sql("""
                        insert into special_price (id, course_number, role_id, centre_id, basis, figure, valid_from,
                            valid_until, set_at, set_by)
                        values (:id, :course, :role, :centre, :basis, :figure, :from, :until, :at, :by)""")
                .param("id", id)
                .param("course", price.course().value())
                .param("role", price.role() == null ? null : price.role().value(), Types.OTHER)
                .param("centre", price.centre() == null ? null : price.centre().value(), Types.OTHER)
                .param("basis", price.basis().name())
                .param("figure", price.figure())
                .param("from", price.from())
                .param("until", price.until(), Types.DATE)
                .param("at", Rows.utc(now))
                .param("by", account, Types.OTHER)
                .update();
        return id;
    }

    boolean withdraw(UUID id, Instant now, @Nullable UUID account) {
        return jdbc.sql("""
                                update special_price set withdrawn_at = :at, withdrawn_by = :by
                                where id = :id and withdrawn_at is null""")
                        .param("at", Rows.utc(now))
                        .param("by", account, Types.OTHER)
                        .param("id", id)
                        .update()
                == 1;
    }

    List<Entry> of(CourseNumber course) {
        return jdbc.sql("select * from special_price where course_number = ? order by id desc")
                .param(course.value())
                .query(SpecialPriceTable::entry)
                .list();
    }

    /** Those of all courses that count on a day or later. */
    List<SpecialPrice> notOverOn(LocalDate day) {
        return jdbc.sql("""
                        select * from special_price where withdrawn_at is null
                            and (valid_until is null or valid_until >= ?)""").param(day).query(SpecialPriceTable::price).list();
    }

    /** Those of all courses that count on a day. */
    List<SpecialPrice> validOn(LocalDate day) {
        return notOverOn(day).stream().filter(price -> price.isValidOn(day)).toList();
    }

    List<SpecialPrice> validOn(LocalDate day, CourseNumber course) {
        return jdbc.sql("""
                        select * from special_price where course_number = ? and withdrawn_at is null and valid_from <= ?
                            and (valid_until is null or valid_until >= ?)""")
                .params(course.value(), day, day)
                .query(SpecialPriceTable::price)
                .list();
    }

    private static Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                price(row, number),
                Rows.instant(row, "set_at"),
                row.getObject("set_by", UUID.class),
                instant(row.getObject("withdrawn_at", OffsetDateTime.class)),
                row.getObject("withdrawn_by", UUID.class));
    }

    private static SpecialPrice price(ResultSet row, int number) throws SQLException {
        UUID role = row.getObject("role_id", UUID.class);
        UUID centre = row.getObject("centre_id", UUID.class);
        return new SpecialPrice(
                CourseNumber.of(row.getString("course_number")),
                role == null ? null : new RoleId(role),
                centre == null ? null : new CentreId(centre),
                Basis.valueOf(row.getString("basis")),
                row.getBigDecimal("figure"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
