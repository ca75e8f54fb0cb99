package de.kitacampus.portal.master.pricing.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest
@WithMockUser(roles = "AUDITOR")
class PricesViewTest extends SpringBrowserlessTest {

    @Test
    void an_auditor_sees_the_agreements() {
        navigate(PricesView.class);
        assertThat($(TextField.class).id("prices-carrier").isVisible()).isTrue();
    }
}
