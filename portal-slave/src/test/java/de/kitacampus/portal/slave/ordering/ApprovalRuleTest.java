package de.kitacampus.portal.slave.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovalRuleTest {

    @ParameterizedTest(name = "{0} above {1}: a course for {2} asks: {3}")
    @CsvSource({
        "OFF, 0.00, 99.00, false",
        "ALL, 50.00, 0.00, true",
        "ABOVE, 20.00, 19.99, false",
        "ABOVE, 20.00, 20.00, false",
        "ABOVE, 20.00, 20.01, true",
        "ABOVE, 0.00, 0.00, false",
        "ABOVE, 0.00, 0.01, true"
    })
    void it_asks_for_what_costs_more_than_the_limit(
            ApprovalRule.Mode mode, String above, String price, boolean expected) {
        assertThat(new ApprovalRule(mode, Money.euro(above), 30, 1).asks(Money.euro(price)))
                .isEqualTo(expected);
    }
}
