package de.kitacampus.portal.master.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.kitacampus.portal.common.scorm.TestPackage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MvcResult;

/** The page on an origin of its own that holds the player, and what the server says to it and to courses. */
class FrameAroundThePlayerTest extends Delivery {

    private static final String FRAME = "http://127.0.0.1:8084";

    @Test
    void the_frame_shows_the_player_in_a_sandbox_and_knows_nothing_of_the_learner() throws Exception {
        store(TestPackage.scorm12());
        Browser browser = open();

        MockHttpServletResponse page = at(FRAME + browser.base);

        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains("sandbox=\"allow-scripts allow-same-origin allow-forms allow-modals allow-downloads\"")
                .contains("data-base=\"" + HOST + browser.base + "\"")
                .doesNotContain(user.toString());
        assertThat(page.getHeader("Content-Security-Policy"))
                .contains("frame-src " + HOST + ";", "script-src 'self'", "frame-ancestors 'none'");
        assertThat(page.getHeader("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
    }

    @Test
    void nothing_of_a_course_and_nothing_of_a_session_answers_on_the_origin_of_the_frame() throws Exception {
        store(TestPackage.scorm12());
        Browser browser = open();

        for (String path : new String[] {
            "c/index.html",
            "frame",
            "begin/0",
            "heartbeat",
            "commit/0?run=1&sequence=1",
            "report",
            "../../static/player.js"
        }) {
            URI address = URI.create(FRAME + browser.base).resolve(path);
            assertThat(browser.fetch(get(address)).getResponse().getStatus())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(at(FRAME + "/").getStatus()).isEqualTo(404);
        assertThat(at(FRAME + "/login").getStatus()).isEqualTo(404);
        assertThat(at(FRAME + "/play/static/frame.js").getStatus()).isEqualTo(200);
    }

    @Test
    void the_mark_names_the_carrier_s_number_and_the_whole_user_id() throws Exception {
        store(TestPackage.scorm12());

        MvcResult facts = open().fetch("frame");

        assertThat(facts.getResponse().getStatus()).isEqualTo(200);
        assertThat(facts.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("\"mark\":\"GRA-99001 · " + user + "\"")
                .contains("\"returnUrl\":\"https://portal.example/kita/kurse\"");
        assertThat(facts.getResponse().getHeader("Access-Control-Allow-Origin")).isEqualTo(FRAME);
        assertThat(facts.getResponse().getHeader("Access-Control-Allow-Credentials"))
                .isEqualTo("true");
    }

    @Test
    void without_its_cookie_a_session_tells_nothing() throws Exception {
        store(TestPackage.scorm12());
        Browser browser = open();

        MockHttpServletResponse facts = at(HOST + browser.base + "frame");

        assertThat(facts.getStatus()).isEqualTo(403);
        assertThat(facts.getContentAsString()).doesNotContain(user.toString()).doesNotContain("portal.example");
    }

    @Test
    void whoever_opens_the_player_or_a_page_of_the_course_alone_is_led_into_the_frame() throws Exception {
        store(TestPackage.scorm12().with("bild.svg", "<svg/>").with("merkblatt.pdf", "%PDF"));
        Browser browser = open();

        for (String path : new String[] {"", "c/index.html", "c/bild.svg"}) {
            MockHttpServletResponse answer = alone(browser, path);
            assertThat(answer.getStatus()).as(path).isEqualTo(303);
            assertThat(answer.getHeader("Location")).isEqualTo(FRAME + browser.base);
        }
        assertThat(alone(browser, "c/merkblatt.pdf").getStatus())
                .as("shown by the browser, and nothing in it runs")
                .isEqualTo(200);
    }

    @Test
    void a_page_of_a_course_is_in_the_sandbox_wherever_it_is_shown() throws Exception {
        store(TestPackage.scorm12().with("merkblatt.pdf", "%PDF"));
        Browser browser = open();

        MockHttpServletResponse page = browser.fetch("c/index.html").getResponse();

        assertThat(page.getHeader("Content-Security-Policy"))
                .contains("; sandbox allow-scripts allow-same-origin allow-forms allow-modals allow-downloads")
                .contains("frame-ancestors 'self' " + FRAME + ";")
                .contains("form-action 'self'")
                .contains("report-uri " + browser.base + "report")
                .doesNotContain("allow-popups", "allow-top");
        assertThat(page.getHeader("Permissions-Policy")).contains("fullscreen=()", "camera=()");
        assertThat(browser.fetch("c/merkblatt.pdf").getResponse().getHeader("Content-Security-Policy"))
                .doesNotContain("sandbox");
    }

    @Test
    void a_script_of_a_course_is_no_service_worker() throws Exception {
        store(TestPackage.scorm12().with("sw.js", "1"));
        Browser browser = open();

        assertThat(browser.fetch(
                                get(URI.create(HOST + browser.base + "c/sw.js")).header("Service-Worker", "script"))
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(browser.fetch("c/sw.js").getResponse().getStatus()).isEqualTo(200);
    }

    private static MockHttpServletResponse alone(Browser browser, String path) throws Exception {
        return browser.fetch(get(URI.create(HOST + browser.base + path)).header("Sec-Fetch-Dest", "document"))
                .getResponse();
    }

    private MockHttpServletResponse at(String address) throws Exception {
        return mvc.perform(get(URI.create(address))).andReturn().getResponse();
    }
}
