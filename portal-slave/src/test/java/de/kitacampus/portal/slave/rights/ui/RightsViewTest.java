package de.kitacampus.portal.slave.rights.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatTreatment;
import de.kitacampus.portal.common.wire.v1.CatalogCourse;
import de.kitacampus.portal.common.wire.v1.CatalogSnapshot;
import de.kitacampus.portal.slave.offer.Offer;
import de.kitacampus.portal.slave.rights.Grant;
import de.kitacampus.portal.slave.rights.ItemKind;
import de.kitacampus.portal.slave.rights.RightDecision;
import de.kitacampus.portal.slave.rights.Rights;
import de.kitacampus.portal.slave.rights.RightsChange;
import de.kitacampus.portal.slave.rights.RightsItem;
import de.kitacampus.portal.slave.rights.RightsMatrix;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.staff.JobRole;
import de.kitacampus.portal.slave.staff.PersonDetails;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.SaveOutcome;
import de.kitacampus.portal.slave.staff.Staff;
import de.kitacampus.portal.slave.staff.StaffAdministration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.JsonNodeFactory;

/** A tick in the matrix, from the click to the right of a person. */
@SpringBootTest
@Transactional
@WithMockUser(roles = PortalRole.ADMIN)
class RightsViewTest extends SpringBrowserlessTest {

    private static final CourseNumber COURSE = CourseNumber.of("1.9.04");

    @Autowired
    Offer offer;

    @Autowired
    Staff staff;

    @Autowired
    StaffAdministration office;

    @Autowired
    RightsMatrix matrix;

    @Autowired
    Rights rights;

    private JobRole kitchen;
    private PersonId cook;

    @BeforeEach
    void a_cook_and_one_course() {
        UI.getCurrent().setLocale(Locale.GERMAN);
        offer.replace(new CatalogSnapshot("v-rights", Instant.parse("2026-11-22T08:00:00Z"), List.of(course())));
        kitchen = staff.roles().stream()
                .filter(role -> role.name().equals("Küchenpersonal"))
                .findFirst()
                .orElseThrow();
        SaveOutcome saved = office.add(
                new PersonDetails("Kai", "Koch", null, null, List.of(), List.of(kitchen.id()), Set.of()),
                Optional.empty());
        cook = ((SaveOutcome.Saved) saved).id();
    }

    @Test
    void an_empty_matrix_says_that_nobody_may_book_anything() {
        navigate(RightsView.class);
        Div nobody = $(Div.class).id("rights-nobody");
        assertThat(nobody.getText()).contains("sieht und bucht niemand einen Kurs");
        tick(true);
        assertThat(nobody.isVisible()).isFalse();
    }

    @Test
    void a_tick_is_stored_and_the_right_acts_at_once() {
        assertThat(rights.decide(cook, COURSE)).isInstanceOf(RightDecision.Denied.class);
        navigate(RightsView.class);
        tick(true);
        assertThat(grants()).containsExactly(new Grant(kitchen.id(), RightsItem.of(COURSE)));
        assertThat(rights.decide(cook, COURSE)).isInstanceOfSatisfying(RightDecision.ByRole.class, by -> assertThat(
                        by.role().name())
                .isEqualTo("Küchenpersonal"));
        assertThat(notice()).contains("1 Person hat jetzt Zugang zu 1.9.04");
        tick(false);
        assertThat(rights.decide(cook, COURSE)).isInstanceOf(RightDecision.Denied.class);
        assertThat(notice()).contains("keinen Zugang mehr");
    }

    @Test
    void the_last_change_is_taken_back() {
        navigate(RightsView.class);
        tick(true);
        test($(Button.class).id("rights-undo")).click();
        assertThat(grants()).isEmpty();
        assertThat(rights.allowed(cook)).isEmpty();
        assertThat($(Button.class).id("rights-undo").isEnabled()).isFalse();
        assertThat(notice()).isEqualTo("Zurückgenommen: 1 Recht.");
    }

    @Test
    void a_portal_without_courses_says_what_it_waits_for() {
        offer.replace(new CatalogSnapshot("v-none", Instant.parse("2026-11-22T08:00:00Z"), List.of()));
        RightsView view = navigate(RightsView.class);
        assertThat(view.getElement().getTextRecursively()).contains("Noch keine Kurse");
    }

    @Test
    void a_group_is_ticked_at_once_after_saying_whom_it_affects() {
        navigate(RightsView.class);
        tick(0, true);
        ConfirmDialog ask = $(ConfirmDialog.class).id("rights-confirm");
        assertThat(ask.getElement().getTextRecursively()).contains("1 Person erhält Zugang zu 1.9.04");
        assertThat(grants()).isEmpty();
        test(ask).confirm();
        assertThat(grants()).hasSize(1);
    }

    @Test
    void a_folded_group_hides_its_rows() {
        navigate(RightsView.class);
        assertThat(test(find(RightsGrid.class).single()).size()).isEqualTo(2);
        test($(Button.class).id("rights-fold")).click();
        assertThat(test(find(RightsGrid.class).single()).size()).isEqualTo(1);
    }

    @Test
    void the_second_of_two_windows_is_told_and_overwrites_nothing() {
        navigate(RightsView.class);
        matrix.apply(
                RightsChange.grant(Set.of(new Grant(kitchen.id(), RightsItem.of(COURSE)))),
                matrix.sheet(ItemKind.COURSE).seen());
        tick(true);
        assertThat($(ConfirmDialog.class).id("rights-conflict").getElement().getTextRecursively())
                .contains("Küchenpersonal");
        assertThat(grants()).hasSize(1);
    }

    @Test
    void own_content_says_what_it_waits_for() {
        ContentRightsView view = navigate(ContentRightsView.class);
        assertThat(view.getElement().getTextRecursively()).contains("Noch keine eigenen Inhalte");
    }

    private Set<Grant> grants() {
        return matrix.sheet(ItemKind.COURSE).grants();
    }

    private void tick(boolean on) {
        tick(1, on);
    }

    private void tick(int row, boolean on) {
        Grid<?> grid = find(RightsGrid.class).single();
        test(grid)
                .invokeLitRendererFunction(
                        row,
                        "role-" + kitchen.position(),
                        "tick",
                        JsonNodeFactory.instance.arrayNode().add(on));
    }

    private String notice() {
        return $(Span.class).id("rights-told").getText();
    }

    private static CatalogCourse course() {
        return new CatalogCourse(
                COURSE,
                "Belehrung",
                "Kurz und gut.",
                "Worum es geht.",
                List.of("law"),
                List.of(),
                List.of(),
                45,
                Money.euro("24.00"),
                Money.euro("24.00"),
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
