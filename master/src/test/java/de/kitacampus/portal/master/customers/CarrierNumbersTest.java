package de.kitacampus.portal.master.customers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CarrierNumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {"DE136695976", "de 136 695 976", "DE129273398", "ATU13585627", "NL123456782B90"})
    void a_vat_id_is_known_by_its_form_and_a_german_one_by_its_check_digit(String text) {
        assertThat(VatId.isValid(text)).isTrue();
        assertThat(VatId.of(text).value()).doesNotContain(" ").isUpperCase();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DE136695977", "DE13669597", "DE036695976", "136695976", "D", "", "DE1366959760", "XX"})
    void other_texts_are_no_vat_id(String text) {
        assertThat(VatId.isValid(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"04011000-1234512345-06", "991-33333TEST-33", "08315-A1B2-37", " 04011000-1234512345-06 "})
    void a_leitweg_id_is_known_by_its_check_digits(String text) {
        assertThat(LeitwegId.isValid(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"04011000-1234512345-07", "04011000-1234512346-06", "4-06", "04011000", "", "04011000--06"})
    void other_texts_are_no_leitweg_id(String text) {
        assertThat(LeitwegId.isValid(text)).isFalse();
    }
}
