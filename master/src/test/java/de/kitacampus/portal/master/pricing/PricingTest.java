package de.kitacampus.portal.master.pricing;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.master.catalog.Catalog;
import de.kitacampus.portal.master.catalog.CourseEditing;
import de.kitacampus.portal.master.catalog.CourseFixture;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
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
    Discounts discounts;

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
    void a_carrier_pays_the_list_price_less_its_discount() {
        CustomerNumber carrier = CustomerNumber.of("TES-90003");
        CourseNumber number = CourseFixture.anyNumber();
        editing.add(number, CourseFixture.costing("39.00"));
        var course = catalog.find(number).orElseThrow();
        assertThat(pricing.purchasePrice(carrier, course)).isEqualTo(Money.euro("39.00"));
        discounts.set(carrier, new BigDecimal("7.50"));
        assertThat(pricing.purchasePrice(carrier, course)).isEqualTo(Money.euro("36.08"));
        discounts.set(carrier, BigDecimal.ZERO);
        assertThat(pricing.purchasePrice(carrier, course)).isEqualTo(Money.euro("39.00"));
    }

    @ParameterizedTest(name = "{0} less {1} % = {2}")
    @CsvSource({
        "39.00, 0.00, 39.00",
        "39.00, 100.00, 0.00",
        "0.01, 50.00, 0.01",
        "0.05, 10.00, 0.05",
        "0.00, 50.00, 0.00"
    })
    void discounts_are_rounded_half_up_to_the_cent(String price, BigDecimal percent, String expected) {
        assertThat(CarrierPricing.reduced(Money.euro(price), percent)).isEqualTo(Money.euro(expected));
    }
}
