package de.kitacampus.portal.slave.offer;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatTreatment;
import de.kitacampus.portal.common.wire.v1.CatalogCourse;
import de.kitacampus.portal.slave.offer.SpecialPrice.Basis;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.JobRole;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.RoleId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecialPriceTest {

    private static final CourseNumber NUMBER = CourseNumber.of("11.3.02");
    private static final LocalDate DAY = LocalDate.of(2026, 8, 15);
    private static final JobRole KITCHEN = new JobRole(new RoleId(UUID.randomUUID()), "Küchenpersonal", 1);
    private static final Centre NORTH = new Centre(new CentreId(UUID.randomUUID()), CentreCode.of("N01"), "Nord");
    private static final Centre SOUTH = new Centre(new CentreId(UUID.randomUUID()), CentreCode.of("S01"), "Süd");

    @ParameterizedTest(name = "{1} of {0} at EK {2} is {3}")
    @CsvSource({
        "GROSS, 12.00, 33.33, 12.00",
        "NET, 10.00, 33.33, 11.90",
        "NET, 0.00, 33.33, 0.00",
        "PERCENT_OF_EK, 100, 33.33, 39.66",
        "PERCENT_OF_EK, 50, 33.33, 19.83",
        "PERCENT_OF_EK, 110, 10.05, 13.16",
        "PERCENT_OF_EK, 0, 33.33, 0.00"
    })
    void the_price_is_reckoned_and_rounded_once(Basis basis, BigDecimal figure, String purchase, String gross) {
        assertThat(price(null, null, basis, figure).gross(course(purchase))).isEqualTo(Money.euro(gross));
    }

    @Test
    void it_is_for_those_with_the_role_in_the_main_centre() {
        Person cook = person(List.of(NORTH, SOUTH), KITCHEN);
        assertThat(price(KITCHEN, null).isFor(cook)).isTrue();
        assertThat(price(KITCHEN, NORTH).isFor(cook)).isTrue();
        assertThat(price(null, SOUTH).isFor(cook)).isFalse();
        assertThat(price(KITCHEN, null).isFor(person(List.of(NORTH)))).isFalse();
        assertThat(price(null, null).isFor(person(List.of()))).isTrue();
        assertThat(price(null, NORTH).isFor(person(List.of()))).isFalse();
    }

    @Test
    void first_and_last_day_belong_to_it() {
        SpecialPrice week = new SpecialPrice(NUMBER, null, null, Basis.GROSS, BigDecimal.ONE, DAY, DAY.plusDays(6));
        assertThat(week.isValidOn(DAY.minusDays(1))).isFalse();
        assertThat(week.isValidOn(DAY)).isTrue();
        assertThat(week.isValidOn(DAY.plusDays(6))).isTrue();
        assertThat(week.isValidOn(DAY.plusDays(7))).isFalse();
        assertThat(price(null, null).isValidOn(DAY.plusYears(50))).isTrue();
    }

    @Test
    void sold_below_purchase_price_is_a_loss_and_free_is_a_gift() {
        assertThat(offered("39.67").isSoldAtALoss()).isFalse();
        assertThat(offered("39.65").isSoldAtALoss()).isTrue();
        assertThat(offered("0.00").isSoldAtALoss()).isFalse();
        assertThat(offered("0.00").margin()).isEqualTo(Money.euro("-33.33"));
    }

    private static OfferedCourse offered(String price) {
        return new OfferedCourse(course("33.33"), Money.euro(price), "1", true);
    }

    private static SpecialPrice price(@Nullable JobRole role, @Nullable Centre centre) {
        return price(role, centre, Basis.GROSS, BigDecimal.ONE);
    }

    private static SpecialPrice price(@Nullable JobRole role, @Nullable Centre centre, Basis basis, BigDecimal figure) {
        return new SpecialPrice(
                NUMBER, role == null ? null : role.id(), centre == null ? null : centre.id(), basis, figure, DAY, null);
    }

    private static Person person(List<Centre> centres, JobRole... roles) {
        return new Person(
                new PersonId(UUID.randomUUID()), "Anna", "Acker", null, null, centres, List.of(roles), List.of(), true);
    }

    static CatalogCourse course(String purchasePrice) {
        return new CatalogCourse(
                NUMBER,
                "Titel",
                "Teaser",
                "Text",
                List.of("law"),
                List.of(),
                List.of(),
                60,
                Money.euro(purchasePrice),
                Money.euro(purchasePrice),
                VatTreatment.STANDARD,
                VatTreatment.STANDARD.rate(),
                null,
                3,
                80,
                null,
                null,
                false);
    }
}
