package de.kitacampus.portal.slave.offer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedAmountTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "39|39.00",
                "39,9|39.90",
                "39,90|39.90",
                "39.90|39.90",
                "1.234,56|1234.56",
                "1.234|1234.00",
                "0|0.00",
                "-1,00|-1.00",
                " 39,90 € |39.90"
            })
    void amounts_are_read_as_people_type_them(String text, String amount) {
        assertThat(TypedAmount.read(text)).contains(Money.euro(amount));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1,234", "12,345,67", "1.23.4", "--1", "1e3"})
    void what_is_no_amount_is_not_guessed(String text) {
        assertThat(TypedAmount.read(text)).isEmpty();
    }
}
