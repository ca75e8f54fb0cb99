package de.kitacampus.portal.slave.security.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import de.kitacampus.portal.slave.security.Accounts;
import de.kitacampus.portal.slave.security.PortalRole;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.transaction.annotation.Transactional;

/** Only the wiring and the words. */
@SpringBootTest
@Transactional
@WithAnonymousUser
class SignInViewsTest extends SpringBrowserlessTest {

    private static final String PASSWORD = "ein guter langer Satz";

    @Autowired
    Accounts accounts;

    @Autowired
    UserDetailsService users;

    @BeforeEach
    void german_and_a_portal_that_is_set_up() {
        accounts.create("anmelde.verwaltung", PASSWORD, Set.of(PortalRole.CARRIER_ADMIN, PortalRole.STAFF));
        UI.getCurrent().setLocale(Locale.GERMAN);
    }

    @Test
    void number_and_code_are_asked_for_beside_their_fields() {
        UI.getCurrent().navigate("code");
        test($(TextField.class).id("code-number")).setValue("123");
        test($(Button.class).id("code-submit")).click();
        assertThat($(TextField.class).id("code-number").getErrorMessage()).contains("5 Ziffern");
        assertThat($(TextField.class).id("code-code").getErrorMessage()).contains("8 Ziffern");
    }

    @Test
    void the_code_page_says_in_words_what_went_wrong() {
        UI.getCurrent().navigate("code", QueryParameters.fromString("error"));
        assertThat($(Paragraph.class).id("code-notice").getText()).startsWith("Nummer oder Code stimmt nicht");
        UI.getCurrent().navigate("code", QueryParameters.fromString("wait=61"));
        assertThat($(Paragraph.class).id("code-notice").getText()).contains("2 Minuten");
        UI.getCurrent().navigate("code", QueryParameters.fromString("idle&n=12345"));
        assertThat($(TextField.class).id("code-number").getValue()).isEqualTo("12345");
    }

    @Test
    void somebody_with_one_session_sees_it_and_nothing_to_end() {
        signIn();
        UI.getCurrent().navigate("my-sign-in");
        assertThat($(UnorderedList.class).id("sessions").getChildren()).isEmpty();
        assertThat($(Button.class).withId("sessions-end-others").exists()).isFalse();
    }

    @Test
    void a_passkey_takes_a_name_and_the_right_password() {
        signIn();
        UI.getCurrent().navigate("my-sign-in");
        test($(Button.class).id("passkey-add")).click();
        test($(Button.class).id("passkey-next")).click();
        assertThat($(TextField.class).id("passkey-label").isInvalid()).isTrue();
        test($(TextField.class).id("passkey-label")).setValue("Mein Telefon");
        test($(PasswordField.class).id("passkey-password")).setValue("falsch");
        test($(Button.class).id("passkey-next")).click();
        assertThat($(PasswordField.class).id("passkey-password").getErrorMessage())
                .contains("stimmt nicht");
    }

    private void signIn() {
        var account = users.loadUserByUsername("anmelde.verwaltung");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
    }
}
