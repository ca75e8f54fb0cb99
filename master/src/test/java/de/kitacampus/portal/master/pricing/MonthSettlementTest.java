package de.kitacampus.portal.master.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatRate;
import de.kitacampus.portal.master.pricing.Adjustment.Kind;
import de.kitacampus.portal.master.pricing.AgreementTerms.FlatRate;
import de.kitacampus.portal.master.pricing.AgreementTerms.Tier;
import de.kitacampus.portal.master.pricing.AgreementTerms.Volume;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthSettlementTest {

    private static final CourseNumber COURSE = CourseNumber.of("1.9.04");
    private static final List<Tier> TIERS =
            List.of(new Tier(10, new BigDecimal("5")), new Tier(50, new BigDecimal("10")));

    private static PricedUsage booked(long count, String price) {
        return new PricedUsage(COURSE, Money.euro(price), VatRate.STANDARD, count);
    }

    private static AgreementTerms tiers(Volume volume) {
        return new AgreementTerms(BigDecimal.ZERO, Map.of(), volume, TIERS, null, null);
    }

    private static AgreementTerms flat(@Nullable FlatRate rate, @Nullable String minimum) {
        return new AgreementTerms(
                BigDecimal.ZERO, Map.of(), Volume.MONTH, List.of(), rate, minimum == null ? null : Money.euro(minimum));
    }

    private static Money net(AgreementTerms terms, List<PricedUsage> usage, long before, long users) {
        return new MonthSettlement(terms, usage, before, users).net();
    }

    @ParameterizedTest(name = "{0} less {1} % = {2}")
    @CsvSource({
        "39.00, 0.00, 39.00",
        "39.00, 7.50, 36.08",
        "39.00, 100.00, 0.00",
        "0.01, 50.00, 0.01",
        "0.05, 10.00, 0.05",
        "0.00, 50.00, 0.00"
    })
    void a_percentage_is_rounded_half_up_to_the_cent(String price, BigDecimal percent, String expected) {
        assertThat(AgreementTerms.percentage(percent).price(COURSE, Money.euro(price)))
                .isEqualTo(Money.euro(expected));
    }

    @ParameterizedTest(name = "{0} bookings at 10 EUR come to {1}")
    @CsvSource({"0, 0.00", "9, 90.00", "10, 95.00", "49, 465.50", "50, 450.00", "51, 459.00", "-3, -30.00"})
    void a_tier_begins_with_its_first_booking(long count, String expected) {
        assertThat(net(tiers(Volume.MONTH), List.of(booked(count, "10.00")), 500, 1))
                .isEqualTo(Money.euro(expected));
    }

    @ParameterizedTest(name = "{0} bookings before and one now come to {1}")
    @CsvSource({"0, 10.00", "8, 10.00", "9, 9.50", "48, 9.50", "49, 9.00"})
    void a_tier_of_the_year_counts_the_months_before(long before, String expected) {
        assertThat(net(tiers(Volume.YEAR), List.of(booked(1, "10.00")), before, 1))
                .isEqualTo(Money.euro(expected));
    }

    @Test
    void courses_without_charge_do_not_count_for_a_tier() {
        assertThat(net(tiers(Volume.MONTH), List.of(booked(9, "10.00"), booked(40, "0.00")), 0, 1))
                .isEqualTo(Money.euro("90.00"));
    }

    @Test
    void a_tier_says_why_for_each_rate() {
        List<PricedUsage> usage =
                List.of(booked(8, "9.99"), new PricedUsage(COURSE, Money.euro("5.05"), VatRate.NONE, 2));
        List<Adjustment> lines = new MonthSettlement(tiers(Volume.MONTH), usage, 0, 1).adjustments();
        assertThat(lines)
                .containsExactly(
                        new Adjustment(
                                Kind.TIER_DISCOUNT,
                                Money.euro("-4.00"),
                                VatRate.STANDARD,
                                "Staffelrabatt 5 % (10 Buchungen im Monat, ab 10)"),
                        new Adjustment(
                                Kind.TIER_DISCOUNT,
                                Money.euro("-0.51"),
                                VatRate.NONE,
                                "Staffelrabatt 5 % (10 Buchungen im Monat, ab 10)"));
    }

    @Test
    void a_flat_rate_stands_instead_of_the_bookings() {
        List<PricedUsage> usage =
                List.of(booked(7, "39.00"), new PricedUsage(COURSE, Money.euro("5.00"), VatRate.REDUCED, 3));
        AgreementTerms month = flat(new FlatRate(FlatRate.Basis.MONTH, Money.euro("250.00")), null);
        AgreementTerms head = flat(new FlatRate(FlatRate.Basis.HEAD, Money.euro("2.50")), null);
        assertThat(net(month, usage, 0, 12)).isEqualTo(Money.euro("250.00"));
        assertThat(net(head, usage, 0, 12)).isEqualTo(Money.euro("30.00"));
        assertThat(net(month, List.of(), 0, 0)).isEqualTo(Money.euro("250.00"));
        assertThat(new MonthSettlement(head, usage, 0, 12).adjustments())
                .extracting(Adjustment::reason)
                .containsExactly(
                        "Mit der Pauschale abgegolten",
                        "Mit der Pauschale abgegolten",
                        "Monatspauschale für 12 aktive Nutzer-IDs zu je 2,50 €");
    }

    @ParameterizedTest(name = "{0} bookings at 10 EUR come to {1}")
    @CsvSource({"0, 100.00", "9, 100.00", "10, 100.00", "11, 110.00", "-1, 100.00"})
    void a_minimum_fee_fills_the_month_up(long count, String expected) {
        assertThat(net(flat(null, "100.00"), List.of(booked(count, "10.00")), 0, 1))
                .isEqualTo(Money.euro(expected));
    }

    @Test
    void lines_sum_up_to_the_cent_whatever_is_booked() {
        Random random = new Random(20_261_123);
        List<VatRate> rates = List.of(VatRate.STANDARD, VatRate.REDUCED, VatRate.NONE);
        for (int round = 0; round < 2_000; round++) {
            List<PricedUsage> usage = new ArrayList<>();
            for (int line = random.nextInt(12); line > 0; line--) {
                usage.add(new PricedUsage(
                        COURSE, cents(random.nextInt(20_000)), rates.get(random.nextInt(3)), random.nextInt(-5, 60)));
            }
            Money flat = cents(random.nextInt(100_000));
            Money least = cents(random.nextInt(1, 100_000));
            long users = random.nextInt(40);

            Money lump = net(flat(new FlatRate(FlatRate.Basis.MONTH, flat), null), usage, 0, users);
            assertThat(lump).isEqualTo(flat);
            Money heads = net(flat(new FlatRate(FlatRate.Basis.HEAD, flat), null), usage, 0, users);
            assertThat(heads).isEqualTo(flat.times(users));
            Money plain = usage.stream().map(PricedUsage::net).reduce(Money.zeroEuro(), Money::plus);
            Money filled = net(flat(null, least.amount().toPlainString()), usage, 0, users);
            assertThat(filled).isEqualTo(plain.compareTo(least) < 0 ? least : plain);
            Money tiered = net(tiers(Volume.MONTH), usage, 0, users);
            BigDecimal exact = plain.amount().multiply(BigDecimal.ONE.subtract(percent(usage)));
            assertThat(tiered.amount().subtract(exact).abs()).isLessThanOrEqualTo(new BigDecimal("0.015"));
        }
    }

    private static BigDecimal percent(List<PricedUsage> usage) {
        long count = MonthSettlement.charged(usage);
        return new BigDecimal(count >= 50 ? "0.10" : count >= 10 ? "0.05" : "0.00");
    }

    private static Money cents(long cents) {
        return Money.euro(BigDecimal.valueOf(cents, 2));
    }
}
