package de.kitacampus.portal.slave.setup.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import de.kitacampus.portal.common.signing.EnrolmentText;
import de.kitacampus.portal.common.signing.SigningKey;
import de.kitacampus.portal.slave.setup.PortalSetup;
import de.kitacampus.portal.slave.sync.EnrolledPortal;
import de.kitacampus.portal.slave.sync.MasterEnrolment.EnrolOutcome;
import de.kitacampus.portal.slave.sync.MasterEnrolment.Introduction;
import de.kitacampus.portal.slave.testing.Words;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;

@SpringJUnitWebConfig(Words.class)
@ViewPackages(classes = Words.class)
class EnrolAgainViewTest extends SpringBrowserlessTest {

    final EnrolmentText text = new EnrolmentText(
            URI.create("http://localhost:1"),
            "a-code-of-twenty-characters",
            SigningKey.generate().keyId());
    final EnrolledPortal portal = mock();
    final PortalSetup setup = mock();

    @BeforeEach
    void a_portal_that_the_master_no_longer_accepts() {
        UI.getCurrent().setLocale(Locale.GERMAN);
        when(setup.canEnrolAgain()).thenReturn(true);
        when(setup.enrolled()).thenReturn(Optional.of(portal));
        when(setup.codeRequired()).thenReturn(true);
        doReturn(new Introduction.Answered(Duration.ZERO)).when(setup).introduce(any());
    }

    @Test
    void a_portal_in_order_leads_back_to_the_connection() {
        when(setup.canEnrolAgain()).thenReturn(false);
        BeforeEnterEvent event = open();
        verify(event).forwardTo("connection");
    }

    @Test
    void nothing_is_sent_before_the_fingerprint_was_compared() {
        giveText();
        assertThat(field(Span.class, "setup-fingerprint").getText()).isEqualTo(text.fingerprint());
        verify(setup, never()).enrolAgain(any());
        doReturn(new EnrolOutcome.Enrolled(portal)).when(setup).enrolAgain(text);
        click("setup-confirm");
        assertThat(field(Div.class, "setup-message").getText()).contains("wieder mit dem Kursserver verbunden");
        assertThat(field(Button.class, "setup-done").isVisible()).isTrue();
    }

    @Test
    void a_text_for_another_portal_is_told_and_another_can_be_entered() {
        doReturn(new EnrolOutcome.OtherPortal()).when(setup).enrolAgain(any());
        giveText();
        click("setup-confirm");
        assertThat(field(Div.class, "setup-message").getText()).contains("für ein anderes Portal");
        click("setup-back");
        assertThat(field(TextArea.class, "setup-text").isVisible()).isTrue();
    }

    private BeforeEnterEvent open() {
        EnrolAgainView view = new EnrolAgainView(setup, Runnable::run);
        UI.getCurrent().add(view);
        BeforeEnterEvent event = mock();
        view.beforeEnter(event);
        return event;
    }

    private void giveText() {
        open();
        field(TextArea.class, "setup-text").setValue(text.toString());
        click("setup-next");
    }

    private void click(String id) {
        test(field(Button.class, id)).click();
        roundTrip();
    }

    private <T extends Component> T field(Class<T> type, String id) {
        return find(type).withId(id).single();
    }
}
