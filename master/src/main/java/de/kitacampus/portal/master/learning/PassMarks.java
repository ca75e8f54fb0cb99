package de.kitacampus.portal.master.learning;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.PortalId;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By which of the platform's pass marks a course was passed: what a certificate says of it must have been applied. */
@Component
public class PassMarks {

    private final JdbcClient jdbc;

    PassMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The mark in per cent that counted when this booking was passed; empty before, and for results older than these notes. */
    public Optional<Integer> applied(PortalId portal, BookingId booking) {
        return jdbc.sql("""
                        select pass_mark from learning_registration
                        where portal = ? and booking = ? and pass_mark is not null""")
                .params(portal.value(), booking.value())
                .query(Integer.class)
                .optional();
    }

    /** In the transaction in which it is passed. */
    void note(UUID registration, int passMark) {
        jdbc.sql("update learning_registration set pass_mark = ? where id = ? and pass_mark is null")
                .params(passMark, registration)
                .update();
    }
}
