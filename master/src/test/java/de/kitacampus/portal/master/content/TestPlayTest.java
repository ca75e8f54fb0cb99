package de.kitacampus.portal.master.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.kitacampus.portal.common.scorm.TestPackage;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MvcResult;

@WithMockUser(username = "anna", roles = "ADMIN")
class TestPlayTest extends Delivery {

    private static final String PASSED =
            "{\"cmi\":{\"core\":{\"lesson_status\":\"completed\",\"score\":{\"raw\":\"90\"},\"session_time\":\"00:01:00\"}}}";
    private static final String FAILED =
            "{\"cmi\":{\"core\":{\"lesson_status\":\"failed\",\"score\":{\"raw\":\"10\"},\"session_time\":\"00:01:00\"}}}";

    @Autowired
    TestPlays tests;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void a_test_play_is_judged_like_a_learners_and_recorded_nowhere() throws Exception {
        Browser browser = play();

        assertThat(text(browser.send("begin/0", ""))).contains("\"run\":1", "\"cmi.core.entry\":\"ab-initio\"");
        assertThat(text(browser.send("commit/0?run=1&sequence=1&final=true", FAILED)))
                .contains("\"state\":\"FAILED\"");
        assertThat(text(browser.send("begin/0", ""))).contains("\"run\":2", "\"cmi.core.entry\":\"ab-initio\"");
        assertThat(text(browser.send("commit/0?run=2&sequence=1&final=true", PASSED)))
                .contains("\"state\":\"PASSED\"", "\"score\":90");
        assertThat(text(browser.send("begin/0", ""))).contains("\"cmi.core.lesson_mode\":\"review\"");

        assertThat(jdbc.queryForObject(
                        "select count(*) from learning_registration where course = ?", Integer.class, course.value()))
                .isZero();
        assertThat(browser.send("end", "").getResponse().getStatus()).isEqualTo(204);
    }

    @Test
    void what_a_test_play_may_not_say_is_refused_as_a_learners_is() throws Exception {
        Browser browser = play();

        assertThat(browser.send("commit/0?run=1&sequence=1&final=false", PASSED)
                        .getResponse()
                        .getStatus())
                .as("before begin")
                .isEqualTo(400);
        browser.send("begin/0", "");
        assertThat(text(browser.send(
                        "commit/0?run=1&sequence=1&final=false", "{\"cmi\":{\"core\":{\"lesson_status\":\"done\"}}}")))
                .contains("\"errorCode\":405");
    }

    @Test
    void the_page_shows_the_calls_and_says_that_nothing_counts() throws Exception {
        Browser browser = play();
        String page = text(browser.fetch(""));

        assertThat(page).contains("/play/static/calls.js", "zur Verwaltung");
        assertThat(text(browser.fetch("frame"))).contains("nichts wird gespeichert", "/packages/" + course);
        assertThat(text(open().fetch(""))).as("a learner's").doesNotContain("calls.js", "Verwaltung");
        assertThat(mvc.perform(get(URI.create(HOST + "/play/static/calls.js")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void a_test_ticket_starts_one_browser_once_and_any_version() throws Exception {
        store(TestPackage.scorm12());
        store(TestPackage.scorm12().with("index.html", "zweite"));
        String ticket =
                tests.ticket(packages.versions(course).getFirst().id(), "de").ticket();
        Browser browser = browser(redeem(ticket));

        assertThat(redeem(ticket).getResponse().getStatus()).isEqualTo(410);
        assertThat(text(browser.fetch("c/index.html"))).isEqualTo("zweite");
        assertThat(mvc.perform(get(URI.create(HOST + browser.base + "c/index.html")))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .as("without the cookie")
                .isEqualTo(403);
        assertThat(packages.current(course).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void a_package_must_exist_and_a_person_must_be_of_the_back_office() {
        assertThatThrownBy(() -> tests.ticket(UUID.randomUUID(), "de")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @WithMockUser(roles = "NOBODY")
    void nobody_else_gets_a_ticket() {
        assertThatThrownBy(() -> tests.ticket(UUID.randomUUID(), "de")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void the_back_office_may_send_the_form_to_the_content_origin() throws Exception {
        String policy = mvc.perform(post(URI.create("http://localhost:8080/packages")))
                .andReturn()
                .getResponse()
                .getHeader("Content-Security-Policy");

        assertThat(policy).endsWith("form-action 'self' http://127.0.0.1:8080 http://127.0.0.1:8084");
    }

    private Browser play() throws Exception {
        if (packages.versions(course).isEmpty()) {
            store(TestPackage.scorm12());
        }
        return browser(redeem(
                tests.ticket(packages.current(course).orElseThrow().id(), "de").ticket()));
    }

    private Browser browser(MvcResult result) {
        Cookie cookie = result.getResponse().getCookie("play");
        assertThat(cookie).isNotNull();
        return new Browser(result.getResponse().getHeader("Location"), cookie);
    }

    private static String text(MvcResult result) throws Exception {
        result.getResponse().setCharacterEncoding("UTF-8");
        return result.getResponse().getContentAsString();
    }
}
