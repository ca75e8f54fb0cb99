package de.kitacampus.portal.master.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.test.context.support.WithMockUser;

@SpringBootTest
@WithMockUser(roles = "AUDITOR")
class HomeViewTest extends SpringBrowserlessTest {

    @Test
    void the_start_page_shows_the_state_of_the_house_in_the_readers_language() {
        navigate(HomeView.class);
        assertThat($(Anchor.class).id("home-courses-live").getHref()).contains("courses?");
        assertThat($(Anchor.class).id("home-portals-active").isVisible()).isTrue();
        assertThat($(Span.class).all()).extracting(Span::getText).noneMatch(text -> text.startsWith("!{"));
    }
}
