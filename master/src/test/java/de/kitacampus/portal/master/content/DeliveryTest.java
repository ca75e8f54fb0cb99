package de.kitacampus.portal.master.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.scorm.PackageCheck;
import de.kitacampus.portal.common.scorm.TestPackage;
import de.kitacampus.portal.common.wire.v1.LaunchRequest;
import de.kitacampus.portal.master.assortment.Audience;
import de.kitacampus.portal.master.assortment.Audiences;
import de.kitacampus.portal.master.portals.PortalState;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MvcResult;

class DeliveryTest extends Delivery {

    @Autowired
    Audiences audiences;

    @Test
    void versions_are_counted_and_the_first_is_current_until_another_is_chosen() {
        store(TestPackage.scorm12().titled("Eins"));
        store(TestPackage.scorm12().titled("Zwei"));

        assertThat(packages.versions(course))
                .extracting(PackageVersion::version)
                .containsExactly(2, 1);
        assertThat(packages.current(course).orElseThrow().version()).isEqualTo(1);
        makeCurrent(2);
        assertThat(packages.current(course).orElseThrow().report().title()).isEqualTo("Zwei");
    }

    @Test
    void a_refused_package_leaves_nothing() {
        assertThat(add(TestPackage.scorm12().with("../x", "x").in(folder), "böse.zip"))
                .isInstanceOf(PackageCheck.Refused.class);
        assertThat(packages.versions(course)).isEmpty();
    }

    @Test
    void only_an_administrator_takes_in_or_chooses_a_version() {
        store(TestPackage.scorm12());
        Path zip = TestPackage.scorm12().in(folder);

        for (String role : List.of("ROLE_AUDITOR", "ROLE_ANONYMOUS")) {
            SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("somebody", "", role));
            assertThatThrownBy(() -> packages.add(course, zip, "kurs.zip")).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> packages.makeCurrent(course, 1)).isInstanceOf(AccessDeniedException.class);
        }
        SecurityContextHolder.clearContext();

        assertThat(packages.versions(course)).hasSize(1);
    }

    @Test
    void a_course_without_a_package_cannot_be_played() {
        assertThat(launch("https://portal.example/kita/kurse")).isInstanceOf(LaunchOutcome.NotPlayable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://portal.example/kitaxyz",
                "https://portal.example/",
                "https://portal.example/kita/../../x",
                "https://portal.example.evil.org/kita",
                "https://portal.example@evil.org/kita",
                "http://portal.example/kita",
                "https://portal.example:444/kita",
                "//evil.org/kita",
                "javascript:alert(1)",
                "https://portal.example\\@evil.org/kita"
            })
    void a_way_back_to_elsewhere_is_refused(String returnUrl) {
        store(TestPackage.scorm12());

        assertThat(launch(returnUrl)).isInstanceOf(LaunchOutcome.ReturnUrlForeign.class);
    }

    @Test
    void a_suspended_portal_starts_nothing() {
        store(TestPackage.scorm12());
        portalIs(PortalState.SUSPENDED);

        assertThat(launch("https://portal.example/kita/")).isNotInstanceOf(LaunchOutcome.Issued.class);
    }

    @Test
    void a_course_withdrawn_from_a_portal_goes_on_for_those_who_have_begun() throws Exception {
        store(TestPackage.scorm12());
        open();
        Audience others = new Audience(Audience.Rule.CHOSEN, Set.of(), Set.of(PortalId.random()));
        assertThat(account.asSystem(() -> audiences.change(course, Audience.EVERYBODY, others)))
                .isEqualTo(new Audiences.Outcome.Kept());

        assertThat(launch("https://portal.example/kita/")).isInstanceOf(LaunchOutcome.Issued.class);
        LaunchRequest ofAnother = new LaunchRequest(
                UserId.random(),
                course,
                BookingId.random(),
                START.plus(Duration.ofDays(90)),
                "https://portal.example/kita/",
                "de");
        assertThat(launches.launch(new LaunchOrder(portal, ofAnother))).isEqualTo(new LaunchOutcome.CourseUnknown());
    }

    @Test
    void a_ticket_opens_one_session_and_no_second() throws Exception {
        store(TestPackage.scorm12());
        String ticket = ticket().ticket();

        MvcResult first = redeem(ticket);
        MvcResult second = redeem(ticket);

        assertThat(first.getResponse().getStatus()).isEqualTo(303);
        Cookie cookie = first.getResponse().getCookie("play");
        assertThat(cookie).isNotNull();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat("http://127.0.0.1:8084" + cookie.getPath() + "/")
                .isEqualTo(first.getResponse().getHeader("Location"));
        assertThat(first.getResponse().getHeader("Set-Cookie")).contains("SameSite=Lax");
        assertThat(second.getResponse().getStatus()).isEqualTo(410);
        assertThat(second.getResponse().getContentAsString())
                .contains("schon benutzt")
                .contains("https://portal.example/kita/kurse");
        assertThat(second.getResponse().getCookie("play")).isNull();
    }

    @Test
    void of_two_redemptions_at_once_one_wins() throws Exception {
        store(TestPackage.scorm12());
        String ticket = ticket().ticket();
        Callable<Integer> attempt = () -> redeem(ticket).getResponse().getStatus();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> statuses = pool.invokeAll(List.of(attempt, attempt, attempt, attempt));
            int opened = 0;
            for (Future<Integer> status : statuses) {
                opened += status.get() == 303 ? 1 : 0;
            }
            assertThat(opened).isEqualTo(1);
        }
    }

    @Test
    void a_ticket_expires_after_a_minute() throws Exception {
        store(TestPackage.scorm12());
        String ticket = ticket().ticket();
        tick(Duration.ofSeconds(60));

        MvcResult late = redeem(ticket);

        assertThat(late.getResponse().getStatus()).isEqualTo(410);
        assertThat(late.getResponse().getContentAsString()).contains("abgelaufen");
    }

    @Test
    void an_invented_ticket_gets_a_friendly_page() throws Exception {
        MvcResult result = redeem("x".repeat(43));

        assertThat(result.getResponse().getStatus()).isEqualTo(404);
        assertThat(result.getResponse().getContentAsString()).contains("Meine Kurse");
    }

    @Test
    void a_ticket_tells_nothing_of_itself_in_the_database() {
        store(TestPackage.scorm12());
        String ticket = ticket().ticket();

        assertThat(ticket).hasSize(43);
        assertThat(Hashes.of(ticket)).hasSize(64).isNotEqualTo(ticket);
    }

    @Test
    void the_player_page_is_strict_and_shows_foreign_text_as_text() throws Exception {
        store(TestPackage.scorm12().item("&lt;/script&gt;&lt;script&gt;alert(1)", ""));

        MvcResult page = open().fetch("");

        assertThat(page.getResponse().getStatus()).isEqualTo(200);
        assertThat(page.getResponse().getContentAsString())
                .contains("Kurs &lt;")
                .doesNotContain("<script>alert(1)");
        assertThat(page.getResponse().getHeader("Content-Security-Policy"))
                .contains("script-src 'self'")
                .contains("frame-ancestors http://127.0.0.1:8084;");
        assertThat(page.getResponse().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void an_asset_comes_with_its_type_and_may_be_fetched_in_parts() throws Exception {
        store(TestPackage.scorm12().with("media/Film Ü.mp4", "0123456789"));
        Browser browser = open();

        MvcResult whole = browser.fetch("c/media/film%20%C3%BC.MP4");
        MvcResult part = browser.fetch(get(URI.create(HOST + browser.base + "c/media/Film%20%C3%9C.mp4"))
                .header("Range", "bytes=2-4"));

        assertThat(whole.getResponse().getContentAsString()).isEqualTo("0123456789");
        assertThat(whole.getResponse().getContentType()).isEqualTo("video/mp4");
        assertThat(whole.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(whole.getResponse().getHeader("Cache-Control"))
                .contains("private")
                .contains("immutable");
        assertThat(whole.getResponse().getHeader("Content-Security-Policy")).contains("connect-src 'self'");
        assertThat(part.getResponse().getStatus()).isEqualTo(206);
        assertThat(part.getResponse().getContentAsString()).isEqualTo("234");
        MvcResult known = browser.fetch(get(URI.create(HOST + browser.base + "c/index.html"))
                .header(
                        "If-None-Match",
                        String.valueOf(
                                browser.fetch("c/index.html").getResponse().getHeader("ETag"))));
        assertThat(known.getResponse().getStatus()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c/",
                "c/media",
                "c/media/",
                "c/nothing.html",
                "c/..%2f..%2fapplication.yaml",
                "c/%2e%2e/%2e%2e/x",
                "c/index.html%00.png",
                "c/imsmanifest.xml/"
            })
    void paths_that_are_no_files_of_the_package_get_nothing(String path) throws Exception {
        store(TestPackage.scorm12().with("media/film.mp4", "x"));

        assertThat(open().fetch(path).getResponse().getStatus()).isBetween(400, 404);
    }

    @Test
    void without_the_cookie_or_with_another_ones_there_are_no_bytes() throws Exception {
        store(TestPackage.scorm12());
        Browser browser = open();
        URI asset = URI.create(HOST + browser.base + "c/index.html");

        assertThat(mvc.perform(get(asset)).andReturn().getResponse().getStatus())
                .isEqualTo(403);
        assertThat(mvc.perform(get(asset).cookie(new Cookie("play", "x".repeat(43))))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        assertThat(browser.fetch("c/index.html").getResponse().getStatus()).isEqualTo(200);
    }

    @Test
    void a_session_sees_its_own_version_only() throws Exception {
        store(TestPackage.scorm12().with("alt.html", "alt"));
        Browser browser = open();
        store(TestPackage.scorm12().with("neu.html", "neu"));
        makeCurrent(2);

        assertThat(browser.fetch("c/neu.html").getResponse().getStatus()).isEqualTo(404);
        assertThat(browser.fetch("c/alt.html").getResponse().getStatus()).isEqualTo(200);
        assertThat(open().fetch("c/alt.html").getResponse().getStatus())
                .as("a running learner stays on the version")
                .isEqualTo(200);
    }

    @Test
    void a_second_start_ends_the_first_session_with_an_explanation() throws Exception {
        store(TestPackage.scorm12());
        Browser first = open();
        Browser second = open();

        assertThat(first.fetch("c/index.html").getResponse().getStatus()).isEqualTo(403);
        MvcResult page = first.fetch("");
        assertThat(page.getResponse().getStatus()).isEqualTo(410);
        assertThat(page.getResponse().getContentAsString()).contains("an anderer Stelle");
        assertThat(second.fetch("c/index.html").getResponse().getStatus()).isEqualTo(200);
    }

    @Test
    void an_idle_session_ends_and_a_heartbeat_keeps_it() throws Exception {
        store(TestPackage.scorm12());
        Browser browser = open();
        tick(Duration.ofMinutes(29));
        browser.send("heartbeat", "");
        tick(Duration.ofMinutes(29));
        assertThat(browser.fetch("c/index.html").getResponse().getStatus()).isEqualTo(200);

        tick(Duration.ofMinutes(2));

        assertThat(browser.fetch("c/index.html").getResponse().getStatus()).isEqualTo(403);
        assertThat(browser.fetch("").getResponse().getContentAsString()).contains("Pause");
    }

    @Test
    void the_end_of_the_usage_period_and_a_suspended_portal_end_a_session() throws Exception {
        store(TestPackage.scorm12());
        Browser browser = open();
        portalIs(PortalState.SUSPENDED);
        assertThat(browser.fetch("c/index.html").getResponse().getStatus()).isEqualTo(403);
        portalIs(PortalState.ACTIVE);
        tick(Duration.ofDays(90));
        assertThat(browser.fetch("").getResponse().getContentAsString()).contains("Nutzungszeit");
    }

    @Test
    void a_learner_who_leaves_closes_the_session() throws Exception {
        store(TestPackage.scorm12());
        Browser browser = open();
        browser.send("end", "");

        assertThat(browser.fetch("c/index.html").getResponse().getStatus()).isEqualTo(403);
    }

    @Test
    void courses_and_back_office_answer_under_their_own_host_only() throws Exception {
        store(TestPackage.scorm12());
        Browser browser = open();
        String elsewhere = "http://localhost:8080";

        assertThat(browser.fetch(get(URI.create(elsewhere + browser.base + "c/index.html")))
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(mvc.perform(post(elsewhere + "/play/launch").param("ticket", "x"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        for (String path : List.of("/", "/login", "/api/v1/health", "/VAADIN/x", "/actuator/env")) {
            assertThat(mvc.perform(get(HOST + path)).andReturn().getResponse().getStatus())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(mvc.perform(get(HOST + "/actuator/health"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void the_run_time_library_is_served_from_the_content_origin() throws Exception {
        for (String file :
                List.of("scorm12.min.js", "scorm2004.min.js", "outbox.js", "player.js", "player.css", "windows.js")) {
            MvcResult result = mvc.perform(get(HOST + "/play/static/" + file)).andReturn();
            assertThat(result.getResponse().getStatus()).as(file).isEqualTo(200);
        }
    }
}
