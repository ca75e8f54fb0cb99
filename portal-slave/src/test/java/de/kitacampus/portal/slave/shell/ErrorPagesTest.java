package de.kitacampus.portal.slave.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import de.kitacampus.portal.slave.security.PortalRole;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest
@WithMockUser(roles = PortalRole.MEMBER)
class ErrorPagesTest extends SpringBrowserlessTest {

    @Test
    void an_unknown_address_is_told_in_both_languages_with_the_way_back() {
        UI.getCurrent().setLocale(Locale.GERMAN);
        UI.getCurrent().navigate("nix");
        assertThat(page()).contains("Diese Seite gibt es nicht").contains("Zur Startseite");
        UI.getCurrent().setLocale(Locale.ENGLISH);
        UI.getCurrent().navigate("nix/mehr");
        assertThat(page()).contains("This page does not exist");
    }

    @Test
    void a_page_beyond_the_own_role_looks_like_one_that_does_not_exist() {
        UI.getCurrent().setLocale(Locale.GERMAN);
        UI.getCurrent().navigate("rights");
        assertThat(page()).contains("Diese Seite gibt es nicht").contains("reicht für diese Seite nicht aus");
    }

    private String page() {
        return $(Div.class).id("error-page").getElement().getTextRecursively();
    }
}
