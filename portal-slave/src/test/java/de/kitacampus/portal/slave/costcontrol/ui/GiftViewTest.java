package de.kitacampus.portal.slave.costcontrol.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.testing.InTheWorld;
import de.kitacampus.portal.slave.testing.World;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@InTheWorld
@WithMockUser(roles = PortalRole.ADMIN)
class GiftViewTest extends SpringBrowserlessTest {

    @Autowired
    World world;

    @BeforeEach
    void a_free_course_and_another() {
        world.empty();
        world.signInAsAdmin();
        UI.getCurrent().setLocale(Locale.GERMANY);
        world.course("8.9.01", "Kostenlos", "24.00", "0.00");
        world.course("8.9.02", "Bezahlt", "12.00", "14.28");
    }

    @Test
    void free_courses_are_chosen_to_begin_with() {
        UI.getCurrent().navigate("free-courses");
        assertThat($(MultiSelectComboBox.class).id("gift-courses").getValue()).hasSize(1);
        assertThat($(Span.class).id("gift-paid").getText()).contains("0,00");
    }

    @Test
    void the_address_chooses_others_or_none() {
        UI.getCurrent().navigate("free-courses", QueryParameters.of("courses", "8.9.01,8.9.02"));
        assertThat($(MultiSelectComboBox.class).id("gift-courses").getValue()).hasSize(2);
        UI.getCurrent().navigate("free-courses", QueryParameters.of("courses", ""));
        assertThat($(Div.class).id("gift-result").getElement().getTextRecursively())
                .contains("Kein Kurs gewählt");
    }
}
