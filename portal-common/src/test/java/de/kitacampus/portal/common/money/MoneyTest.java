package de.kitacampus.portal.common.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest(name = "{0} gross at {1} % contains {2}")
    @CsvSource({
        "46.41, 19, 7.41",
        "0.00, 19, 0.00",
        "0.03, 19, 0.00",
        "0.04, 19, 0.01",
        "10.70, 7, 0.70",
        "0.07, 7, 0.00",
        "0.08, 7, 0.01",
        "39.00, 0, 0.00",
        "-46.41, 19, -7.41",
        "-0.04, 19, -0.01",
        "99999.99, 19, 15966.38"
    })
    void the_tax_in_a_gross_amount(String gross, String rate, String tax) {
        assertThat(Money.euro(gross).vatIncluded(VatRate.of(rate), RoundingMode.HALF_UP))
                .isEqualTo(Money.euro(tax));
    }

    @ParameterizedTest(name = "{0} net at {1} % is {2}")
    @CsvSource({"39.00, 19, 46.41", "0.02, 19, 0.02", "0.03, 19, 0.04", "10.00, 7, 10.70", "5.00, 0, 5.00"})
    void a_net_amount_with_tax(String net, String rate, String gross) {
        assertThat(Money.euro(net).withVat(VatRate.of(rate), RoundingMode.HALF_UP))
                .isEqualTo(Money.euro(gross));
    }

    @ParameterizedTest(name = "{0} by {1} is {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "10.00 | 1 1 1   | 3.34 3.33 3.33",
                "0.01  | 1 1     | 0.01 0.00",
                "0.05  | 1 2     | 0.02 0.03",
                "-10.00| 1 1 1   | -3.34 -3.33 -3.33",
                "1.00  | 0 1     | 0.00 1.00",
                "0.00  | 3 4     | 0.00 0.00",
                "100.00| 70 30   | 70.00 30.00",
                "0.02  | 1 1 1 1 | 0.01 0.01 0.00 0.00"
            })
    void a_split_loses_no_cent(String amount, String weights, String shares) {
        assertThat(Money.euro(amount.strip()).allocate(numbers(weights)))
                .containsExactlyElementsOf(List.of(shares.strip().split(" ")).stream()
                        .map(Money::euro)
                        .toList());
    }

    private static List<Integer> numbers(String text) {
        return List.of(text.strip().split(" ")).stream().map(Integer::valueOf).toList();
    }

    @Test
    void any_split_adds_up() {
        Random random = new Random(7);
        for (int round = 0; round < 1_000; round++) {
            Money whole = Money.euro(BigDecimal.valueOf(random.nextInt(-1_000_000, 1_000_000), 2));
            List<Integer> weights = random.ints(random.nextInt(1, 12), 0, 1_000)
                    .map(weight -> weight + 1)
                    .boxed()
                    .toList();
            assertThat(whole.allocate(weights).stream().reduce(Money.zeroEuro(), Money::plus))
                    .isEqualTo(whole);
        }
    }

    @Test
    void weights_are_not_negative_and_not_all_zero() {
        for (List<Integer> weights : List.of(List.<Integer>of(), List.of(0, 0), List.of(2, -1))) {
            assertThatThrownBy(() -> Money.euro("1.00").allocate(weights)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void an_amount_has_the_decimal_places_of_its_currency() {
        assertThat(Money.euro("5")).isEqualTo(Money.euro("5.00"));
        assertThatThrownBy(() -> Money.euro("5.001")).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.euro("1.00").plus(new Money(BigDecimal.ONE, Currency.getInstance("CHF"))))
                .isInstanceOf(CurrencyMismatchException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+999999999", "1E-999999999", "1000000000000000", "0E+999999999"})
    @Timeout(2)
    void an_absurd_amount_is_refused_at_once(String text) {
        assertThatThrownBy(() -> Money.euro(text)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> VatRate.of(text)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void the_largest_amount_has_15_digits() {
        assertThat(Money.euro("999999999999999").amount()).isEqualTo(new BigDecimal("999999999999999.00"));
    }

    @Test
    void a_rate_lies_between_0_and_100() {
        assertThat(VatRate.of("99.99").toString()).isEqualTo("99.99");
        assertThatThrownBy(() -> VatRate.of("100")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VatRate.of("-0.01")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VatRate.of("19.001")).isInstanceOf(ArithmeticException.class);
    }
}
