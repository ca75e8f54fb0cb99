package de.kitacampus.portal.master.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.time.DateRange;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgreementRulesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final AgreementTerms DAILY = AgreementTerms.percentage(BigDecimal.TEN);
    private static final AgreementTerms MONTHLY = new AgreementTerms(
            BigDecimal.ZERO, Map.of(), AgreementTerms.Volume.MONTH, List.of(), null, Money.euro("50.00"));

    private static AgreementDraft draft(AgreementTerms terms, String from, @Nullable String to) {
        return new AgreementDraft(
                new DateRange(LocalDate.parse(from), to == null ? null : LocalDate.parse(to)), terms, "");
    }

    private static Agreement agreed(AgreementTerms terms, String from, @Nullable String to) {
        AgreementDraft draft = draft(terms, from, to);
        return new Agreement(
                UUID.randomUUID(), CustomerNumber.of("TES-90001"), draft, draft.validity(), "anna", Instant.EPOCH);
    }

    private static @Nullable AgreementOutcome refusal(AgreementDraft draft, Agreement... others) {
        return new AgreementRules(List.of(others), TODAY).refusal(draft).orElse(null);
    }

    @Test
    void it_begins_today_or_later() {
        Agreement present = agreed(DAILY, "2026-01-01", null);
        assertThat(refusal(draft(DAILY, "2026-11-23", null), present)).isNull();
        assertThat(refusal(draft(DAILY, "2026-11-22", null), present)).isEqualTo(new AgreementOutcome.TooEarly(TODAY));
    }

    @Test
    void it_reaches_back_to_the_first_where_nothing_was_agreed() {
        Agreement former = agreed(DAILY, "2026-01-01", "2026-10-31");
        assertThat(refusal(draft(MONTHLY, "2026-11-01", null), former)).isNull();
        assertThat(refusal(draft(DAILY, "2026-10-31", null)))
                .isEqualTo(new AgreementOutcome.TooEarly(LocalDate.of(2026, 11, 1)));
    }

    @Test
    void monthly_terms_begin_and_end_with_a_month() {
        assertThat(refusal(draft(MONTHLY, "2026-12-01", "2026-12-31"))).isNull();
        assertThat(refusal(draft(MONTHLY, "2026-12-02", null))).isInstanceOf(AgreementOutcome.NotWholeMonths.class);
        assertThat(refusal(draft(MONTHLY, "2026-12-01", "2026-12-30")))
                .isInstanceOf(AgreementOutcome.NotWholeMonths.class);
    }

    @Test
    void monthly_terms_are_not_cut_within_a_month() {
        Agreement monthly = agreed(MONTHLY, "2026-01-01", null);
        assertThat(refusal(draft(DAILY, "2026-12-10", null), monthly))
                .isEqualTo(new AgreementOutcome.NeighbourNotWholeMonths(monthly));
        assertThat(refusal(draft(DAILY, "2026-12-01", null), monthly)).isNull();
        Agreement coming = agreed(DAILY, "2027-02-15", null);
        assertThat(refusal(draft(MONTHLY, "2027-01-01", null), coming))
                .isEqualTo(new AgreementOutcome.NeighbourNotWholeMonths(coming));
        assertThat(refusal(draft(MONTHLY, "2027-01-01", "2027-01-31"), coming)).isNull();
    }

    @Test
    void two_do_not_begin_on_one_day() {
        Agreement coming = agreed(DAILY, "2026-12-01", null);
        assertThat(refusal(draft(DAILY, "2026-12-01", null), coming))
                .isEqualTo(new AgreementOutcome.BeginsAlready(coming));
    }
}
