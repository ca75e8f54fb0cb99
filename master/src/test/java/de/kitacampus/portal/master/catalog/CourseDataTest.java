package de.kitacampus.portal.master.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kitacampus.portal.common.money.VatTreatment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseDataTest {

    @Test
    void an_exemption_from_vat_needs_a_reason() {
        assertThatThrownBy(() -> CourseFixture.course("Kurs", "1.00", VatTreatment.EXEMPT, " "))
                .hasMessageContaining("exemption");
        assertThat(CourseFixture.course("Kurs", "1.00", VatTreatment.EXEMPT, "§ 4 Nr. 21 UStG")
                        .vatReason())
                .isEqualTo("§ 4 Nr. 21 UStG");
    }

    @Test
    void a_price_may_be_zero_but_not_negative() {
        assertThat(CourseFixture.costing("0.00").listPrice().isZero()).isTrue();
        assertThatThrownBy(() -> CourseFixture.costing("-0.01")).hasMessageContaining("list price");
    }

    @Test
    void a_course_has_a_title() {
        assertThatThrownBy(() -> CourseFixture.titled("  ")).hasMessageContaining("title");
    }

    @ParameterizedTest(name = "{0} → {1}: {2}")
    @CsvSource({
        "DRAFT, LIVE, true",
        "DRAFT, NEW, true",
        "DRAFT, RETIRED, false",
        "NEW, LIVE, true",
        "LIVE, DRAFT, false",
        "LIVE, RETIRED, true",
        "RETIRED, LIVE, true",
        "RETIRED, DRAFT, false"
    })
    void courses_move_from_draft_to_live_to_retired_and_never_back_to_draft(
            CourseState from, CourseState to, boolean possible) {
        assertThat(from.next().contains(to)).isEqualTo(possible);
    }
}
