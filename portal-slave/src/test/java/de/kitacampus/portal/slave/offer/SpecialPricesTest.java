package de.kitacampus.portal.slave.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.wire.v1.CatalogSnapshot;
import de.kitacampus.portal.slave.offer.SpecialPrice.Basis;
import de.kitacampus.portal.slave.offer.SpecialPrices.Entry;
import de.kitacampus.portal.slave.offer.SpecialPrices.Field;
import de.kitacampus.portal.slave.offer.SpecialPrices.SpecialPriceOutcome;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.staff.JobRole;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.RoleId;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Tag("persistence")
@Transactional
@WithMockUser(roles = PortalRole.ADMIN)
class SpecialPricesTest {

    private static final RoleId KITCHEN = new RoleId(UUID.randomUUID());

    private final Person cook = person(KITCHEN);
    private final Person teacher = person(new RoleId(UUID.randomUUID()));

    @Autowired
    OfferMirror offer;

    @Autowired
    OwnPrices prices;

    @Autowired
    SpecialPrices specials;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private LocalDate today;

    @BeforeEach
    void a_course_for_twenty_euros() {
        today = LocalDate.ofInstant(clock.instant(), BillingPeriod.ZONE);
        catalog("20.00");
    }

    private void catalog(String purchasePrice) {
        offer.replace(new CatalogSnapshot(
                purchasePrice, Instant.parse("2026-08-15T09:30:00Z"), List.of(SpecialPriceTest.course(purchasePrice))));
    }

    @Test
    void who_it_is_for_pays_it_and_the_others_the_course_s_own_price() {
        prices.setPrice(course(), Money.euro("25.00"));
        add(special(KITCHEN, Basis.GROSS, "5.00"));
        assertThat(price(cook)).isEqualTo(Money.euro("5.00"));
        assertThat(price(teacher)).isEqualTo(Money.euro("25.00"));
        assertThat(offer.courses(cook)).extracting(OfferedCourse::sellingPrice).containsExactly(Money.euro("5.00"));
        assertThat(offer.courses()).extracting(OfferedCourse::sellingPrice).containsExactly(Money.euro("25.00"));
    }

    @Test
    void of_several_the_cheapest_counts_although_the_own_price_is_lower() {
        prices.setPrice(course(), Money.euro("1.00"));
        add(special(null, Basis.GROSS, "9.00"));
        add(special(KITCHEN, Basis.NET, "5.00"));
        assertThat(price(cook)).isEqualTo(Money.euro("5.95"));
        assertThat(price(teacher)).isEqualTo(Money.euro("9.00"));
    }

    @Test
    void a_percentage_follows_the_purchase_price() {
        add(special(null, Basis.PERCENT_OF_EK, "110"));
        assertThat(price(cook)).isEqualTo(Money.euro("26.18"));
        catalog("30.00");
        assertThat(price(cook)).isEqualTo(Money.euro("39.27"));
    }

    @Test
    void what_was_taken_back_counts_no_more_and_stays_in_the_list() {
        UUID id = add(special(null, Basis.GROSS, "0.00"));
        assertThat(specials.withdraw(id)).isTrue();
        assertThat(specials.withdraw(id)).isFalse();
        assertThat(price(cook)).isEqualTo(Money.euro("23.80"));
        assertThat(specials.of(course()))
                .singleElement()
                .extracting(Entry::withdrawnAt)
                .isNotNull();
    }

    @Test
    void the_same_people_have_one_price_a_day() {
        add(new SpecialPrice(course(), KITCHEN, null, Basis.GROSS, BigDecimal.ONE, today, today.plusDays(9)));
        assertThat(specials.add(new SpecialPrice(
                        course(), KITCHEN, null, Basis.GROSS, BigDecimal.TEN, today.plusDays(9), null)))
                .isInstanceOf(SpecialPriceOutcome.Overlaps.class);
        add(new SpecialPrice(course(), KITCHEN, null, Basis.GROSS, BigDecimal.TEN, today.plusDays(10), null));
        add(special(null, Basis.GROSS, "3.00"));
        assertThat(specials.of(course())).hasSize(3);
    }

    @Test
    void what_cannot_be_is_refused_at_its_field() {
        assertThat(specials.add(special(null, Basis.GROSS, "-0.01")))
                .isEqualTo(new SpecialPriceOutcome.Invalid(Field.FIGURE, "offer.price.negative"));
        assertThat(specials.add(special(null, Basis.PERCENT_OF_EK, "1000.01")))
                .isEqualTo(new SpecialPriceOutcome.Invalid(Field.FIGURE, "offer.special.percent.tooHigh"));
        assertThat(specials.add(
                        new SpecialPrice(course(), null, null, Basis.GROSS, BigDecimal.ONE, today, today.minusDays(1))))
                .isEqualTo(new SpecialPriceOutcome.Invalid(Field.UNTIL, "offer.special.until.before"));
        assertThat(specials.of(course())).isEmpty();
    }

    @Test
    @WithMockUser(roles = PortalRole.HEAD)
    void only_administrators_change_prices() {
        assertThat(specials.add(special(null, Basis.GROSS, "1.00"))).isInstanceOf(SpecialPriceOutcome.NotYours.class);
        assertThat(specials.withdraw(UUID.randomUUID())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'GROSS', -0.01, date '2026-01-01', null",
                "'PERCENT_OF_EK', 1001, date '2026-01-01', null",
                "'GUESSED', 1, date '2026-01-01', null",
                "'GROSS', 1, date '2026-01-02', date '2026-01-01'"
            })
    void the_database_guards_prices(String values) {
        assertThatThrownBy(() -> jdbc.sql("insert into special_price (id, course_number, basis, figure, valid_from,"
                                + " valid_until, set_at) values ('" + UUID.randomUUID() + "', '11.3.02', " + values
                                + ", current_timestamp)")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void the_list_of_the_office_tells_of_special_prices() {
        add(special(KITCHEN, Basis.GROSS, "5.00"));
        assertThat(prices.all()).singleElement().satisfies(row -> {
            assertThat(row.specials()).isEqualTo(1);
            assertThat(row.special()).isFalse();
        });
        add(special(null, Basis.GROSS, "7.00"));
        assertThat(prices.all()).singleElement().satisfies(row -> {
            assertThat(row.special()).isTrue();
            assertThat(row.offered().isSoldAtALoss()).isTrue();
        });
    }

    private UUID add(SpecialPrice price) {
        return ((SpecialPriceOutcome.Added) specials.add(price)).id();
    }

    private SpecialPrice special(@Nullable RoleId role, Basis basis, String figure) {
        return new SpecialPrice(course(), role, null, basis, new BigDecimal(figure), today, null);
    }

    private Money price(Person person) {
        return offer.find(course(), person).orElseThrow().sellingPrice();
    }

    private static CourseNumber course() {
        return SpecialPriceTest.course("1.00").number();
    }

    private static Person person(RoleId role) {
        return new Person(
                new PersonId(UUID.randomUUID()),
                "Anna",
                "Acker",
                null,
                null,
                List.of(),
                List.of(new JobRole(role, "Funktion", 1)),
                List.of(),
                true);
    }
}
