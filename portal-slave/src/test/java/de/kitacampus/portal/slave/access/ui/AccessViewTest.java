package de.kitacampus.portal.slave.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import de.kitacampus.portal.common.ui.DayField;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.staff.PersonDetails;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.SaveOutcome;
import de.kitacampus.portal.slave.staff.StaffAdministration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** Only the wiring and the words. */
@SpringBootTest
@Transactional
@WithMockUser(roles = PortalRole.ADMIN)
class AccessViewTest extends SpringBrowserlessTest {

    @Autowired
    StaffAdministration office;

    @Test
    void a_slip_is_shown_once_and_a_day_too_far_is_refused_beside_its_field() {
        UI.getCurrent().setLocale(Locale.GERMAN);
        PersonId cook = ((SaveOutcome.Saved) office.add(
                        new PersonDetails("Karla", "Zettel", null, null, List.of(), List.of(), Set.of()),
                        Optional.empty()))
                .id();
        UI.getCurrent().navigate("staff/access/" + cook);
        assertThat($(Paragraph.class).id("access-code-state").getText()).isEqualTo("Diese Person hat keinen Code.");
        $(DayField.class).id("access-valid-to").setValue(LocalDate.of(2099, 1, 1));
        test($(Button.class).id("access-issue")).click();
        assertThat($(DayField.class).id("access-valid-to").getErrorMessage()).startsWith("Bitte wählen Sie einen Tag");
        $(DayField.class)
                .id("access-valid-to")
                .setValue(LocalDate.now(java.time.Clock.systemUTC()).plusDays(30));
        test($(Button.class).id("access-issue")).click();
        assertThat($(DescriptionList.Description.class).id("slip-code").getText())
                .matches("[0-9]{4} [0-9]{4}");
        assertThat($(Paragraph.class).id("access-code-state").getText()).startsWith("Nummer ");
        UI.getCurrent().navigate("staff");
        UI.getCurrent().navigate("staff/access/" + cook);
        assertThat($(DescriptionList.Description.class).withId("slip-code").exists())
                .isFalse();
    }
}
