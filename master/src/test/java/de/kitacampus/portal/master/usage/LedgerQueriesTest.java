package de.kitacampus.portal.master.usage;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.journal.UsageEvent;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.testing.TestJournal;
import de.kitacampus.portal.master.pricing.PastUsage;
import de.kitacampus.portal.master.pricing.PricedUsage;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class LedgerQueriesTest extends LedgerScene {

    @Autowired
    PastUsage past;

    @Test
    void filters_sort_and_sums_are_the_databases_work() {
        UsageEvent cheap = TestJournal.booking("1.9.05", "20.00", "0.00", TestJournal.NOON);
        UsageEvent dear = TestJournal.booking("1.9.04", "39.00", "100.00", TestJournal.NOON.plusSeconds(60));
        send(journal.close(cheap, dear, TestJournal.ownUse("100%_plan")));
        LedgerFilter mine = LedgerFilter.all().withPortal(portal.id());

        assertThat(queries.rows(mine, LedgerSort.NEWEST_FIRST, 0, 10))
                .extracting(LedgerRow::number)
                .containsExactly(1L, 2L, 3L);
        assertThat(queries.rows(mine, new LedgerSort(LedgerSort.Column.SELLING_PRICE, true), 0, 1))
                .extracting(LedgerRow::subject)
                .containsExactly("1.9.04");
        assertThat(queries.rows(mine, LedgerSort.NEWEST_FIRST, 2, 10))
                .extracting(LedgerRow::number)
                .containsExactly(3L);
        assertThat(queries.totals(mine.withSubject("1.9.")).count()).isEqualTo(2);
        assertThat(queries.totals(mine.withSubject("1_9")).count()).isZero();
        assertThat(queries.totals(mine.withSubject("100%_")).count()).isEqualTo(1);
        assertThat(queries.totals(mine.withUserId(
                                dear.userId().toString().substring(0, 8).toUpperCase()))
                        .sellingPrice())
                .isEqualTo(Money.euro("100.00"));
        assertThat(queries.totals(mine.withCentre("son")).count()).isEqualTo(3);
        assertThat(queries.totals(mine.withCentre("' or 1=1 --")).count()).isZero();
        assertThat(queries.totals(mine.withTypes(LedgerFilter.OWN_OFFERS)).count())
                .isEqualTo(1);
        assertThat(queries.totals(mine.withMonth(NOVEMBER.next())).count()).isZero();
        assertThat(queries.totals(mine.withCustomer(portals.customerOf(portal))).vatIncluded())
                .isEqualTo(Money.euro("15.97"));
        assertThat(queries.months(mine, NOVEMBER, 12)).hasSize(12).last().satisfies(month -> {
            assertThat(month.bookings()).isEqualTo(2);
            assertThat(month.purchasePrice()).isEqualTo(Money.euro("59.00"));
        });
        assertThat(past.months(portals.customerOf(portal), NOVEMBER.previous(), NOVEMBER))
                .singleElement()
                .satisfies(month -> assertThat(
                                month.usage().stream().map(PricedUsage::net).reduce(Money.zeroEuro(), Money::plus))
                        .isEqualTo(Money.euro("59.00")));
        for (LedgerSort.Column column : LedgerSort.Column.values()) {
            assertThat(queries.<Long>stream(mine, new LedgerSort(column, false), Stream::count))
                    .isEqualTo(3);
        }
    }
}
