package de.kitacampus.portal.slave.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatRate;
import de.kitacampus.portal.common.money.VatTreatment;
import de.kitacampus.portal.common.wire.v1.CatalogCourse;
import de.kitacampus.portal.common.wire.v1.CatalogSnapshot;
import de.kitacampus.portal.slave.offer.OwnPrices.PriceOutcome;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Tag("persistence")
@Transactional
class OfferMirrorTest {

    private static final CourseNumber HYGIENE = CourseNumber.of("11.3.02");
    private static final CourseNumber TEAM = CourseNumber.of("1.9.04");

    @Autowired
    OfferMirror offer;

    @Autowired
    OwnPrices prices;

    @Autowired
    JdbcTemplate database;

    @Test
    void the_price_is_ek_with_vat_until_the_carrier_sets_one() {
        offer.replace(catalog("1", course(HYGIENE, "33.33")));
        assertThat(price(HYGIENE)).isEqualTo(Money.euro("39.66"));
        prices.setPrice(HYGIENE, Money.euro("0.00"));
        assertThat(price(HYGIENE)).isEqualTo(Money.euro("0.00"));
        prices.useDefaultPrice(HYGIENE);
        assertThat(price(HYGIENE)).isEqualTo(Money.euro("39.66"));
        assertThat(prices.history(HYGIENE)).hasSize(2);
    }

    @Test
    void a_new_catalog_keeps_own_prices_and_courses_that_left_it() {
        offer.replace(catalog("1", course(HYGIENE, "20.00"), course(TEAM, "30.00")));
        prices.setPrice(HYGIENE, Money.euro("12.34"));
        offer.replace(catalog("2", course(TEAM, "31.00")));
        assertThat(offer.version()).contains("2");
        assertThat(offer.courses()).extracting(one -> one.course().number()).containsExactly(TEAM);
        assertThat(offer.find(HYGIENE)).hasValueSatisfying(left -> {
            assertThat(left.available()).isFalse();
            assertThat(left.sellingPrice()).isEqualTo(Money.euro("12.34"));
            assertThat(left.catalogVersion()).isEqualTo("1");
        });
        offer.replace(catalog("3", course(HYGIENE, "21.00")));
        assertThat(offer.find(HYGIENE).orElseThrow().available()).isTrue();
    }

    @Test
    void a_price_below_zero_is_refused_by_the_service_and_by_the_database() {
        offer.replace(catalog("1", course(HYGIENE, "20.00")));
        assertThat(prices.setPrice(HYGIENE, Money.euro("-0.01"))).isInstanceOf(PriceOutcome.Negative.class);
        assertThatThrownBy(
                        () -> database.update(
                                "insert into own_price (course_number, gross, valid_from) values ('11.3.02', -0.01, current_timestamp)"))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void a_course_is_put_in_front_and_back() {
        offer.replace(catalog("1", course(HYGIENE, "20.00")));
        prices.feature(HYGIENE, true);
        assertThat(offer.featured()).containsExactly(HYGIENE);
        prices.feature(HYGIENE, false);
        assertThat(offer.featured()).isEmpty();
    }

    private Money price(CourseNumber number) {
        return offer.find(number).orElseThrow().sellingPrice();
    }

    private static CatalogSnapshot catalog(String version, CatalogCourse... courses) {
        return new CatalogSnapshot(version, Instant.parse("2026-08-15T09:30:00Z"), List.of(courses));
    }

    private static CatalogCourse course(CourseNumber number, String purchasePrice) {
        return new CatalogCourse(
                number,
                "Titel",
                "Teaser",
                "Text",
                List.of("law"),
                List.of("kitchen"),
                List.of(),
                60,
                Money.euro(purchasePrice),
                Money.euro(purchasePrice),
                VatTreatment.STANDARD,
                VatRate.STANDARD,
                null,
                3,
                80,
                null,
                null,
                false);
    }
}
