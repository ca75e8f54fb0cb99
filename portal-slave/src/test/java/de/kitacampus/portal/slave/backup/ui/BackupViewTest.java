package de.kitacampus.portal.slave.backup.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
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
class BackupViewTest extends SpringBrowserlessTest {

    @BeforeEach
    void german() {
        UI.getCurrent().setLocale(Locale.GERMAN);
    }

    @Test
    void the_page_says_what_is_in_backups_and_when_the_next_one_comes() {
        navigate(BackupView.class);
        assertThat($(Paragraph.class).id("backup-privacy").getText()).contains("Namen", "gelöscht");
        test($(Checkbox.class).id("backup-daily")).click();
        test($(Button.class).id("backup-save")).click();
        assertThat($(Span.class).id("backup-next").getText()).startsWith("Nächste Sicherung: ");
    }

    @Test
    void mistakes_are_told_beside_their_fields() {
        navigate(BackupView.class);
        IntegerField keep = $(IntegerField.class).id("backup-keep");
        keep.setValue(0);
        test($(Button.class).id("backup-save")).click();
        assertThat(keep.isInvalid()).isTrue();
        PasswordField passphrase = $(PasswordField.class).id("backup-passphrase");
        test(passphrase).setValue("kurz");
        test($(Button.class).id("backup-seal")).click();
        assertThat(passphrase.getErrorMessage()).contains("12");
    }

    @Test
    @WithMockUser(roles = {PortalRole.HEAD, PortalRole.MEMBER})
    void nobody_else_opens_it() {
        assertThatThrownBy(() -> navigate(BackupView.class)).isInstanceOf(IllegalArgumentException.class);
    }
}
