package de.kitacampus.portal.slave.invitations.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import de.kitacampus.portal.slave.security.AccountSummary;
import de.kitacampus.portal.slave.security.Accounts;
import de.kitacampus.portal.slave.security.Accounts.NewAccount;
import de.kitacampus.portal.slave.security.PasswordLinks;
import de.kitacampus.portal.slave.security.PortalRole;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.transaction.annotation.Transactional;

/** Only the wiring and the words. */
@SpringBootTest
@Transactional
@WithAnonymousUser
class LinkViewsTest extends SpringBrowserlessTest {

    @Autowired
    PasswordLinks links;

    @Autowired
    Accounts accounts;

    /** Without an administrator every page leads to the set-up. */
    @BeforeEach
    void german_and_a_portal_that_is_set_up() {
        accounts.create("link.verwaltung", "ein guter langer Satz", Set.of(PortalRole.CARRIER_ADMIN));
        UI.getCurrent().setLocale(Locale.GERMAN);
    }

    @Test
    void a_stranger_gets_the_same_answer_as_somebody_who_is_known() {
        navigate(ForgotPasswordView.class);
        test($(TextField.class).id("forgot-typed")).setValue("niemand@nirgendwo.example");
        test($(Button.class).id("forgot-send")).click();
        assertThat($(Paragraph.class).id("forgot-answer").getText()).startsWith("Wenn es diesen Zugang gibt");
    }

    @Test
    void a_good_link_asks_for_a_password_and_a_used_one_says_so() {
        UUID account = accounts.createWaiting(List.of(new NewAccount("lina.link", Set.of(PortalRole.STAFF))))
                .getFirst();
        String address = links.create(account, PasswordLinks.INVITATION);
        String path = address.substring(address.indexOf("set-password/"));
        UI.getCurrent().navigate(path);
        test($(PasswordField.class).id("set-password-new")).setValue("ein guter langer Satz");
        test($(PasswordField.class).id("set-password-again")).setValue("ein ganz anderer Satz");
        test($(Button.class).id("set-password-save")).click();
        assertThat($(PasswordField.class).id("set-password-again").isInvalid()).isTrue();
        test($(PasswordField.class).id("set-password-again")).setValue("ein guter langer Satz");
        test($(Button.class).id("set-password-save")).click();
        assertThat($(Paragraph.class).id("set-password-done").getText()).contains("lina.link");
        assertThat(accounts.find(account).map(AccountSummary::awaitsPassword)).contains(false);
        UI.getCurrent().navigate("set-password/anders");
        assertThat($(Paragraph.class).id("set-password-expired").getText()).contains("nur einmal");
    }
}
