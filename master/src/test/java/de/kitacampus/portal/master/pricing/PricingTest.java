package de.kitacampus.portal.master.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.time.DateRange;
import de.kitacampus.portal.master.catalog.Catalog;
import de.kitacampus.portal.master.catalog.CourseEditing;
import de.kitacampus.portal.master.catalog.CourseFixture;
import de.kitacampus.portal.master.pricing.AgreementTerms.FlatRate;
import de.kitacampus.portal.master.pricing.AgreementTerms.Tier;
import de.kitacampus.portal.master.pricing.AgreementTerms.Volume;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest
@Tag("persistence")
@WithMockUser(roles = "ADMIN")
class PricingTest {

    private static final CustomerNumber CARRIER = CustomerNumber.of("TES-90001");
    private static final CourseNumber COURSE = CourseNumber.of("1.9.04");

    @Autowired
    Pricing pricing;

    @Autowired
    Agreements agreements;

    @Autowired
    AgreementHistory history;

    @Autowired
    Settlements settlements;

    @Autowired
    Clock clock;

    @Autowired
    Catalog catalog;

    @Autowired
    CourseEditing editing;

    @Test
    void what_was_quoted_under_a_version_stays() {
        pricing.quote(CARRIER, "v1", Map.of(COURSE, Money.euro("39.00")));
        pricing.quote(CARRIER, "v1", Map.of(COURSE, Money.euro("12.00")));
        pricing.quote(CARRIER, "v2", Map.of(COURSE, Money.euro("45.00")));
        assertThat(pricing.quoted(CARRIER, "v1", COURSE)).contains(Money.euro("39.00"));
        assertThat(pricing.quoted(CARRIER, "v2", COURSE)).contains(Money.euro("45.00"));
        assertThat(pricing.quoted(CARRIER, "v3", COURSE)).isEmpty();
        assertThat(pricing.quoted(CustomerNumber.of("TES-90002"), "v1", COURSE)).isEmpty();
    }

    @Test
    void a_carrier_pays_the_list_price_until_something_else_is_agreed() {
        CustomerNumber carrier = CustomerNumber.of("TES-90003");
        CourseNumber number = CourseFixture.anyNumber();
        CourseNumber fixed = CourseFixture.anyNumber();
        editing.add(number, CourseFixture.costing("39.00"));
        editing.add(fixed, CourseFixture.costing("39.00"));
        var course = catalog.find(number).orElseThrow();
        var other = catalog.find(fixed).orElseThrow();
        assertThat(pricing.purchasePrice(carrier, course)).isEqualTo(Money.euro("39.00"));

        AgreementTerms terms = new AgreementTerms(
                new BigDecimal("7.50"), Map.of(fixed, Money.euro("12.00")), Volume.MONTH, List.of(), null, null);
        assertThat(agreements.add(carrier, 0, draft(today(), terms))).isEqualTo(new AgreementOutcome.Done(1));

        assertThat(pricing.purchasePrice(carrier, course)).isEqualTo(Money.euro("36.08"));
        assertThat(pricing.purchasePrices(carrier, List.of(course, other)))
                .containsOnly(Map.entry(number, Money.euro("36.08")), Map.entry(fixed, Money.euro("12.00")));
        assertThat(pricing.agreedCourses(carrier)).containsExactly(fixed);
    }

    @Test
    void an_agreement_is_read_as_it_was_written() {
        CustomerNumber carrier = CustomerNumber.of("TES-90004");
        AgreementTerms terms = new AgreementTerms(
                new BigDecimal("1.25"),
                Map.of(COURSE, Money.zeroEuro()),
                Volume.YEAR,
                List.of(new Tier(10, new BigDecimal("5")), new Tier(100, new BigDecimal("7.5"))),
                new FlatRate(FlatRate.Basis.HEAD, Money.euro("2.50")),
                Money.euro("100.00"));
        LocalDate begin = today().withDayOfMonth(1).plusMonths(2);
        agreements.add(carrier, 0, draft(begin, terms));
        var list = agreements.of(carrier).list();
        assertThat(list).hasSize(1);
        assertThat(list.getFirst().draft()).isEqualTo(draft(begin, terms));
        assertThat(list.getFirst().state(today())).isEqualTo(Agreement.State.COMING);
    }

    @Test
    void a_successor_ends_its_predecessor_and_gives_the_days_back_when_taken_back() {
        CustomerNumber carrier = CustomerNumber.of("TES-90005");
        agreements.add(carrier, 0, draft(today(), AgreementTerms.percentage(BigDecimal.ONE)));
        agreements.add(carrier, 1, draft(today().plusDays(5), AgreementTerms.percentage(BigDecimal.TWO)));
        var before = agreements.of(carrier);
        assertThat(before.list().getFirst().validity()).isEqualTo(new DateRange(today(), today().plusDays(4)));
        assertThat(agreements.remove(carrier, 2, before.list().getFirst().id()))
                .isInstanceOf(AgreementOutcome.Begun.class);
        assertThat(agreements.remove(carrier, 2, before.list().getLast().id()))
                .isInstanceOf(AgreementOutcome.Done.class);
        assertThat(agreements.of(carrier).list().getFirst().validity()).isEqualTo(new DateRange(today(), null));
        assertThat(history.of(carrier))
                .extracting(AgreementHistory.Entry::action)
                .containsExactlyInAnyOrder(
                        AgreementHistory.Action.ADDED, AgreementHistory.Action.ADDED, AgreementHistory.Action.REMOVED);
    }

    @Test
    void the_second_of_two_who_agree_something_is_told() {
        CustomerNumber carrier = CustomerNumber.of("TES-90006");
        agreements.add(carrier, 0, draft(today(), AgreementTerms.percentage(BigDecimal.ONE)));
        assertThat(agreements.add(carrier, 0, draft(today().plusDays(1), AgreementTerms.listPrices())))
                .isInstanceOf(AgreementOutcome.ChangedMeanwhile.class);
        assertThat(agreements.of(carrier).list()).hasSize(1);
    }

    @Test
    void a_coming_agreement_is_replaced() {
        CustomerNumber carrier = CustomerNumber.of("TES-90007");
        LocalDate begin = today().plusDays(3);
        agreements.add(carrier, 0, draft(begin, AgreementTerms.percentage(BigDecimal.ONE)));
        var id = agreements.of(carrier).list().getFirst().id();
        assertThat(agreements.change(carrier, 1, id, draft(begin, AgreementTerms.percentage(BigDecimal.TEN))))
                .isInstanceOf(AgreementOutcome.Done.class);
        assertThat(agreements.of(carrier).list())
                .singleElement()
                .extracting(one -> one.terms().percentOff())
                .isEqualTo(new BigDecimal("10.00"));
    }

    @Test
    void a_month_is_settled_under_its_agreement() {
        CustomerNumber carrier = CustomerNumber.of("TES-90008");
        BillingPeriod month = new BillingPeriod(YearMonth.from(today()).plusMonths(1));
        AgreementTerms terms =
                new AgreementTerms(BigDecimal.ZERO, Map.of(), Volume.MONTH, List.of(), null, Money.euro("100.00"));
        agreements.add(carrier, 0, draft(month.month().atDay(1), terms));
        assertThat(settlements.adjustments(carrier, month, List.of(), () -> 0, () -> 0))
                .extracting(Adjustment::net)
                .containsExactly(Money.euro("100.00"));
        assertThat(settlements.adjustments(carrier, month.previous(), List.of(), () -> 0, () -> 0))
                .isEmpty();
    }

    @Test
    @WithMockUser(roles = "AUDITOR")
    void an_auditor_agrees_nothing() {
        assertThatThrownBy(() -> agreements.add(CARRIER, 0, draft(today(), AgreementTerms.listPrices())))
                .isInstanceOf(AccessDeniedException.class);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), BillingPeriod.ZONE);
    }

    private static AgreementDraft draft(LocalDate from, AgreementTerms terms) {
        return new AgreementDraft(new DateRange(from, null), terms, "");
    }
}
