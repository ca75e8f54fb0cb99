package de.kitacampus.portal.common.ui;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.money.Money;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTextTest {

    private final PriceText german = new PriceText(Locale.GERMAN);
    private final PriceText english = new PriceText(Locale.ENGLISH);

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {"39|39.00", "39,5|39.50", "1.234,56|1234.56", "1234,56|1234.56", "0,00|0.00", "12 €|12.00"})
    void german_prices(String typed, String amount) {
        assertThat(german.parse(typed)).contains(Money.euro(amount));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1,234", "39.50", "1.23,00", "abc", "12345678", "1e3", "1,2,3"})
    void what_is_no_german_price(String typed) {
        assertThat(german.parse(typed)).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {"1,234.56|1234.56", "39.5|39.50", "39|39.00"})
    void english_prices(String typed, String amount) {
        assertThat(english.parse(typed)).contains(Money.euro(amount));
    }
}
