package de.kitacampus.portal.master.usage;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.journal.UsageEvent;
import de.kitacampus.portal.common.testing.TestJournal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class UsageSumsTest extends LedgerScene {

    private static final int SEED = 20261123;

    @Test
    void sums_equal_the_lines_whatever_the_filter_asks() {
        Random random = new Random(SEED);
        List<UsageEvent> cancellable = new ArrayList<>();
        for (int batch = 0; batch < 6; batch++) {
            List<UsageEvent> events = new ArrayList<>();
            for (int place = 0; place < 20; place++) {
                UsageEvent booking = TestJournal.booking(
                        "1.9.0" + (4 + random.nextInt(2)),
                        random.nextInt(40) + ".95",
                        random.nextInt(90) + ".50",
                        TestJournal.NOON.minus(Duration.ofDays(random.nextInt(200))));
                events.add(booking);
                cancellable.add(booking);
            }
            events.add(TestJournal.cancellation(cancellable.remove(random.nextInt(cancellable.size()))));
            events.add(TestJournal.ownUse("plan-" + random.nextInt(3)));
            send(journal.close(events.toArray(UsageEvent[]::new)));
        }

        filters().forEach(filter -> {
            assertThat(queries.totals(SumSource.of(filter)))
                    .as(filter.toString())
                    .isEqualTo(queries.totals(SumSource.raw(filter)));
            LedgerFilter courses = filter.withMonth(null).withTypes(LedgerFilter.COURSES);
            assertThat(queries.months(SumSource.of(courses), NOVEMBER, 12))
                    .isEqualTo(queries.months(SumSource.raw(courses), NOVEMBER, 12));
        });
        assertThat(queries.totals(LedgerFilter.all().withPortal(portal.id())).count())
                .isEqualTo(6 * 22);
    }

    private Stream<LedgerFilter> filters() {
        LedgerFilter mine = LedgerFilter.all().withPortal(portal.id());
        return Stream.of(
                LedgerFilter.all(),
                LedgerFilter.all().withMonth(NOVEMBER).withSubject("1.9.0"),
                LedgerFilter.all().withCentre("SON").withTypes(LedgerFilter.COURSES),
                mine,
                mine.withMonth(NOVEMBER),
                mine.withMonth(NOVEMBER.previous()).withTypes(LedgerFilter.COURSES),
                mine.withTypes(LedgerFilter.OWN_OFFERS),
                mine.withCustomer(portals.customerOf(portal)),
                mine.withSubject("1.9."),
                mine.withSubject("1.9.05").withMonth(NOVEMBER),
                mine.withSubject("plan-1"),
                mine.withCentre("son"),
                mine.withCentre("son").withSubject("1.9.04"),
                mine.withCentre("nowhere"));
    }

    @Test
    void what_is_not_counted_is_not_in_the_sums() {
        UsageEvent booking = TestJournal.booking("1.9.04", "39.00", "0.00", TestJournal.NOON);
        send(journal.close(booking, TestJournal.booking("9.9.99", "10.00", "0.00", TestJournal.NOON)));
        send(journal.close(booking));

        assertThat(totals().count()).isEqualTo(1);
        assertThat(ledger.statement(portal.id(), NOVEMBER).bookings()).isEqualTo(1);
    }

    @Test
    void a_user_is_found_by_the_beginning_of_the_id_with_or_without_dashes() {
        UsageEvent booking = TestJournal.booking("1.9.04", "39.00", "0.00", TestJournal.NOON);
        send(journal.close(booking));
        String id = booking.userId().toString();
        LedgerFilter mine = LedgerFilter.all().withPortal(portal.id());

        for (String beginning : List.of(id, id.substring(0, 1), id.substring(0, 11), id.replace("-", ""))) {
            assertThat(queries.totals(mine.withUserId(beginning)).count()).isEqualTo(1);
        }
        for (String other : List.of("x", id + "0", "%", id.substring(0, 8) + "z")) {
            assertThat(queries.totals(mine.withUserId(other)).count()).isZero();
        }
    }
}
