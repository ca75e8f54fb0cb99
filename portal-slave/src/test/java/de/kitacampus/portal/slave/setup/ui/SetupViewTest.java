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
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import de.kitacampus.portal.common.signing.EnrolmentText;
import de.kitacampus.portal.common.signing.SigningKey;
import de.kitacampus.portal.slave.setup.PortalSetup;
import de.kitacampus.portal.slave.setup.PortalSetup.FinishOutcome;
import de.kitacampus.portal.slave.sync.MasterEnrolment.EnrolOutcome;
import de.kitacampus.portal.slave.sync.MasterEnrolment.Introduction;
import de.kitacampus.portal.slave.sync.MasterFailure;
import de.kitacampus.portal.slave.testing.Words;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.test.context.junit.jupiter.web.SpringJUnitWebConfig;

/** Only the wiring and the words: the rules are covered by the tests of set-up and enrolment. */
@SpringJUnitWebConfig(Words.class)
@ViewPackages(classes = Words.class)
class SetupViewTest extends SpringBrowserlessTest {

    static final String PASSWORD = "Apfel-Wolke-Treppe-9";

    final EnrolmentText text = new EnrolmentText(
            URI.create("http://localhost:1"),
            "a-code-of-twenty-characters",
            SigningKey.generate().keyId());
    final PortalSetup setup = mock();

    @BeforeEach
    void a_fresh_portal() {
        UI.getCurrent().setLocale(Locale.GERMAN);
        when(setup.open()).thenReturn(true);
        when(setup.enrolled()).thenReturn(Optional.empty());
        doReturn(new Introduction.Answered(Duration.ZERO)).when(setup).introduce(any());
    }

    @Test
    void a_portal_with_an_administrator_leads_to_the_login() {
        when(setup.open()).thenReturn(false);
        BeforeEnterEvent event = open();
        verify(event).forwardTo("login");
    }

    @Test
    void a_broken_text_is_told_beside_its_field() {
        open();
        field(TextArea.class, "setup-text").setValue("https://kaputt#abc");
        click("setup-next");
        assertThat(field(TextArea.class, "setup-text").isInvalid()).isTrue();
        assertThat(field(TextArea.class, "setup-text").getErrorMessage())
                .contains("nicht vollständig")
                .contains("von Anfang bis Ende");
        verify(setup, never()).introduce(any());
    }

    @Test
    void a_character_that_does_not_belong_there_is_named() {
        open();
        field(TextArea.class, "setup-text").setValue(text + "“");
        click("setup-next");
        assertThat(field(TextArea.class, "setup-text").getErrorMessage()).contains("Zeichen „““");
    }

    @Test
    void no_text_at_all_asks_for_one() {
        open();
        click("setup-next");
        assertThat(field(TextArea.class, "setup-text").getErrorMessage())
                .contains("fügen Sie den Einrichtungstext ein");
    }

    @Test
    void the_operators_code_is_asked_for_and_checked() {
        when(setup.codeRequired()).thenReturn(true);
        open();
        field(TextArea.class, "setup-text").setValue(text.toString());
        click("setup-next");
        assertThat(field(PasswordField.class, "setup-code").isInvalid()).isTrue();
        verify(setup, never()).introduce(any());
    }

    @Test
    void the_second_step_shows_address_and_fingerprint() {
        toTheMaster();
        assertThat(field(Span.class, "setup-master").getText()).isEqualTo("http://localhost:1");
        assertThat(field(Span.class, "setup-fingerprint").getText()).isEqualTo(text.fingerprint());
        assertThat(field(Button.class, "setup-confirm").isEnabled()).isTrue();
    }

    @Test
    void without_an_answer_of_the_master_it_does_not_go_on() {
        doReturn(new Introduction.NoAnswer(MasterFailure.TIMEOUT)).when(setup).introduce(any());
        toTheMaster();
        assertThat(field(Button.class, "setup-confirm").isEnabled()).isFalse();
        assertThat(field(Div.class, "setup-answer").getText()).contains("antwortet nicht");
        doReturn(new Introduction.Answered(Duration.ZERO)).when(setup).introduce(any());
        click("setup-again");
        assertThat(field(Button.class, "setup-confirm").isEnabled()).isTrue();
    }

    @Test
    void a_wrong_clock_is_told_with_what_to_do() {
        doReturn(new Introduction.ClockOff(Duration.ofMinutes(10))).when(setup).introduce(any());
        toTheMaster();
        assertThat(field(Div.class, "setup-answer").getText())
                .contains("um 10 min nach")
                .contains("stellen Sie die Uhr");
    }

    @Test
    void two_different_passwords_are_told_beside_the_second() {
        toTheAccount();
        account("leitung", PASSWORD, "Apfel-Wolke-Treppe-8");
        assertThat(field(PasswordField.class, "setup-repeat").isInvalid()).isTrue();
        verify(setup, never()).finish(any(), any(), any());
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refused_enrolment_is_told_and_nothing_typed_is_lost(EnrolOutcome why, String words) {
        doReturn(new FinishOutcome.NotEnrolled(why)).when(setup).finish(any(), any(), any());
        toTheAccount();
        account("leitung", PASSWORD, PASSWORD);
        assertThat(field(Div.class, "setup-message").getText()).contains(words);
        assertThat(field(TextField.class, "setup-user").getValue()).isEqualTo("leitung");
        assertThat(field(Button.class, "setup-finish").isEnabled()).isTrue();
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(new EnrolOutcome.CodeExpired(), "Code ist abgelaufen"),
                Arguments.of(new EnrolOutcome.CodeUsed(), "Code wurde schon benutzt"),
                Arguments.of(new EnrolOutcome.CodeUnknown(), "kennt diesen Code nicht"),
                Arguments.of(
                        new EnrolOutcome.WrongMaster(), "antwortet nicht der Kursserver aus Ihrem Einrichtungstext"),
                Arguments.of(new EnrolOutcome.NoAnswer(MasterFailure.NO_CONNECTION), "keine Verbindung"));
    }

    @Test
    void the_same_refusals_are_told_in_english() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        doReturn(new FinishOutcome.NotEnrolled(new EnrolOutcome.CodeUsed()))
                .when(setup)
                .finish(any(), any(), any());
        toTheAccount();
        account("head", PASSWORD, PASSWORD);
        assertThat(field(Div.class, "setup-message").getText()).contains("used already");
    }

    @Test
    void a_weak_password_is_told_beside_its_field() {
        doReturn(new FinishOutcome.PasswordWeak("security.password.common"))
                .when(setup)
                .finish(any(), any(), any());
        toTheAccount();
        account("leitung", "passwort123", "passwort123");
        assertThat(field(PasswordField.class, "setup-password").getErrorMessage())
                .contains("zu leicht zu erraten");
    }

    @Test
    void a_second_browser_that_was_faster_is_told() {
        doReturn(new FinishOutcome.AlreadySetUp()).when(setup).finish(any(), any(), any());
        toTheAccount();
        account("leitung", PASSWORD, PASSWORD);
        assertThat(field(Div.class, "setup-message").getText()).contains("von jemand anderem eingerichtet");
    }

    @Test
    void the_end_is_told_with_the_catalog() {
        doReturn(new FinishOutcome.Finished()).when(setup).finish(any(), any(), any());
        when(setup.fetchCatalog()).thenReturn(true);
        toTheAccount();
        account("leitung", PASSWORD, PASSWORD);
        assertThat(field(Button.class, "setup-login").isVisible()).isTrue();
        verify(setup).finish(text, "leitung", PASSWORD);
    }

    private BeforeEnterEvent open() {
        SetupView view = new SetupView(setup, Runnable::run);
        UI.getCurrent().add(view);
        BeforeEnterEvent event = mock();
        view.beforeEnter(event);
        return event;
    }

    private void toTheMaster() {
        open();
        field(TextArea.class, "setup-text").setValue(text.toString());
        click("setup-next");
    }

    private void toTheAccount() {
        toTheMaster();
        click("setup-confirm");
    }

    private void account(String userName, String password, String repeat) {
        field(TextField.class, "setup-user").setValue(userName);
        field(PasswordField.class, "setup-password").setValue(password);
        field(PasswordField.class, "setup-repeat").setValue(repeat);
        click("setup-finish");
    }

    private void click(String id) {
        test(field(Button.class, id)).click();
        roundTrip();
    }

    private <T extends Component> T field(Class<T> type, String id) {
        return find(type).withId(id).single();
    }
}
