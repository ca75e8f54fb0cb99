package de.kitacampus.portal.slave.offer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatTreatment;
import de.kitacampus.portal.common.ui.DayField;
import de.kitacampus.portal.common.wire.v1.CatalogCourse;
import de.kitacampus.portal.common.wire.v1.CatalogSnapshot;
import de.kitacampus.portal.slave.offer.Offer;
import de.kitacampus.portal.slave.offer.OwnPrices;
import de.kitacampus.portal.slave.offer.SpecialPrice.Basis;
import de.kitacampus.portal.slave.offer.SpecialPrices;
import de.kitacampus.portal.slave.security.PortalRole;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest
@WithMockUser(roles = PortalRole.ADMIN)
class OfferViewTest extends SpringBrowserlessTest {

    private static final CourseNumber HYGIENE = CourseNumber.of("11.3.02");

    @Autowired
    Offer offer;

    @Autowired
    OwnPrices prices;

    @Autowired
    SpecialPrices specials;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void two_courses() {
        UI.getCurrent().setLocale(Locale.GERMANY);
        offer.replace(new CatalogSnapshot(
                "1",
                Instant.parse("2026-08-15T09:30:00Z"),
                List.of(course(HYGIENE, "Hygiene"), course(CourseNumber.of("1.9.04"), "Team"))));
    }

    @AfterEach
    void none() {
        List.of("special_price", "own_price", "offered_course", "offer_catalog")
                .forEach(table -> jdbc.sql("delete from " + table).update());
    }

    @Test
    void a_special_price_is_added_with_a_look_at_what_it_comes_to() {
        open("course", "11.3.02");
        test($(Button.class).id("special-add")).click();
        basis().setValue(Basis.PERCENT_OF_EK);
        test($(TextField.class).id("special-figure")).setValue("50");
        assertThat($(Paragraph.class).id("special-preview").getText())
                .contains("11,90")
                .contains("-10,00");
        test($(Button.class).id("special-save")).click();
        assertThat(specials.of(HYGIENE)).hasSize(1);
        assertThat($(Div.class).id("offer-panel").getElement().getTextRecursively())
                .contains("50 % vom EK")
                .contains("gilt");
    }

    @Test
    void what_cannot_be_is_said_beside_the_field() {
        open("course", "11.3.02");
        test($(Button.class).id("special-add")).click();
        TextField figure = $(TextField.class).id("special-figure");
        test(figure).setValue("viel");
        test($(Button.class).id("special-save")).click();
        assertThat(figure.isInvalid()).isTrue();
        test(figure).setValue("5");
        DayField until = $(DayField.class).id("special-until");
        until.setValue($(DayField.class).id("special-from").getValue().minusDays(1));
        test($(Button.class).id("special-save")).click();
        assertThat(until.getErrorMessage()).isNotBlank();
        assertThat(specials.of(HYGIENE)).isEmpty();
    }

    @Test
    void courses_below_purchase_price_are_found() {
        prices.setPrice(HYGIENE, Money.euro("10.00"));
        open("loss", "1");
        assertThat($(Checkbox.class).id("offer-loss").getValue()).isTrue();
        assertThat($(Span.class).id("offer-count").getText()).startsWith("1 ");
        open("course", "11.3.02");
        assertThat($(Paragraph.class).id("offer-loss-help").getText()).isNotBlank();
    }

    private static void open(String parameter, String value) {
        UI.getCurrent().navigate("offer", QueryParameters.of(parameter, value));
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Basis> basis() {
        return $(RadioButtonGroup.class).id("special-basis");
    }

    private static CatalogCourse course(CourseNumber number, String title) {
        return new CatalogCourse(
                number,
                title,
                "Teaser",
                "Text",
                List.of("law"),
                List.of(),
                List.of(),
                60,
                Money.euro("20.00"),
                Money.euro("20.00"),
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
