package de.kitacampus.portal.slave.mail.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import de.kitacampus.portal.slave.security.PortalRole;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/** Only the wiring and the words. */
@SpringBootTest
@Transactional
@WithMockUser(roles = PortalRole.ADMIN)
class MailViewsTest extends SpringBrowserlessTest {

    @BeforeEach
    void german() {
        UI.getCurrent().setLocale(Locale.GERMAN);
    }

    @Test
    void without_a_server_the_outbox_says_that_mails_stay_here() {
        navigate(MailsView.class);
        assertThat($(Paragraph.class).id("mail-caught").getText()).contains("verlassen das Portal nicht");
    }

    @Test
    void a_placeholder_that_does_not_exist_is_told_beside_the_text() {
        navigate(MailTemplatesView.class);
        test($(Select.class).id("template-kind")).selectItem("Einladung");
        test($(TextArea.class).id("template-body")).setValue("Hallo {Vorname} {Link}");
        test($(Button.class).id("template-save")).click();
        assertThat($(TextArea.class).id("template-body").isInvalid()).isTrue();
        assertThat($(TextArea.class).id("template-body").getErrorMessage()).contains("{vorname}");
    }

    @Test
    void a_sender_that_is_no_address_is_told_beside_its_field() {
        navigate(MailServerView.class);
        test($(TextField.class).id("server-host")).setValue("smtp.kita.example");
        $(EmailField.class).id("server-sender").setValue("portal");
        test($(Button.class).id("server-save")).click();
        assertThat($(EmailField.class).id("server-sender").isInvalid()).isTrue();
    }
}
