package de.kitacampus.portal.slave.journal;

import com.github.f4b6a3.uuid.UuidCreator;
import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.journal.UsageEvent;
import de.kitacampus.portal.common.journal.UsageType;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatRate;
import java.time.Instant;

/** Bookings as the journal sees them. */
public final class UsageForTests {

    private UsageForTests() {}

    public static UsageEvent aBooking() {
        return new UsageEvent(
                UuidCreator.getTimeOrderedEpoch(),
                UsageType.COURSE_BOOKED,
                new BookingId(UuidCreator.getTimeOrderedEpoch()),
                UserId.random(),
                CourseNumber.of("1.9.04"),
                null,
                CentreCode.of("E01"),
                Money.euro("19.90"),
                Money.euro("25.00"),
                VatRate.of("19.00"),
                "v1",
                Instant.parse("2026-11-22T07:00:00Z"));
    }
}
