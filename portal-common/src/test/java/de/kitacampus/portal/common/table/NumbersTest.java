package de.kitacampus.portal.common.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "39|39",
                "39,00|39.00",
                "39.5|39.5",
                "1.234,50|1234.50",
                "1,234.50|1234.50",
                "1.234.567,89|1234567.89",
                "1,234|1234",
                "39,00 €|39.00",
                "EUR 0,00|0.00",
                "-5,10|-5.10"
            })
    void an_amount_is_read_in_both_languages(String text, BigDecimal amount) {
        assertThat(Numbers.amount(text))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(amount));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "gratis",
                "1,2,3",
                "1,234.567,8",
                "1.2.3",
                "12.34.567",
                "39,",
                ",5",
                "1.23,4.5",
                "1,234.567.890",
                "9999999999"
            })
    void what_is_no_number_is_none(String text) {
        assertThat(Numbers.amount(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"45,45", "1.200,1200", "'1,200',1200", "0,0"})
    void a_whole_number_may_have_thousands(String text, int number) {
        assertThat(Numbers.whole(text)).contains(number);
    }
}
