package de.kitacampus.portal.master.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import de.kitacampus.portal.common.scorm.TestPackage;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What browsers tell of courses that tried to leave. */
class BlockedReportsTest extends Delivery {

    private static final int TAKEN = 204;
    private static final int REFUSED = 400;

    @Autowired
    private BlockedAttempts attempts;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void attempts_add_up_by_version_rule_and_host() throws Exception {
        store(TestPackage.scorm12());
        Browser browser = open();
        assertThat(tell(browser, "connect-src", "https://metrics.example.com/x?name=Muster"))
                .isEqualTo(TAKEN);
        tick(Duration.ofMinutes(5));
        assertThat(tell(browser, "connect-src", "https://metrics.example.com/y"))
                .isEqualTo(TAKEN);
        assertThat(tell(browser, "img-src", "https://metrics.example.com/x.gif"))
                .isEqualTo(TAKEN);

        assertThat(attempts.of(course))
                .extracting(
                        BlockedAttempt::directive, BlockedAttempt::host, BlockedAttempt::times, BlockedAttempt::version)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("connect-src", "metrics.example.com", 2L, 1),
                        org.assertj.core.groups.Tuple.tuple("img-src", "metrics.example.com", 1L, 1));
        BlockedAttempt sent = attempts.of(course).stream()
                .filter(one -> one.directive().equals("connect-src"))
                .findFirst()
                .orElseThrow();
        assertThat(sent.firstAt()).isEqualTo(START);
        assertThat(sent.lastAt()).isEqualTo(START.plus(Duration.ofMinutes(5)));
    }

    @Test
    void nothing_of_the_learner_and_nothing_of_the_address_but_its_host_is_kept() throws Exception {
        store(TestPackage.scorm12());
        tell(open(), "connect-src", "https://a.example/Muster?name=Muster#Muster");

        assertThat(jdbc.sql("select * from content_blocked_attempt where host = 'a.example'")
                        .query()
                        .singleRow())
                .hasSize(6)
                .doesNotContainValue(user.value())
                .allSatisfy((column, value) -> assertThat(String.valueOf(value)).doesNotContain("Muster"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://CDN.example.net:8443/player.js, cdn.example.net:8443",
        "wss://live.example.net, live.example.net",
        "inline, inline",
        "eval, eval",
        "data, data",
        "blob:http://127.0.0.1/1, blob",
    })
    void of_an_address_the_host_is_kept_and_of_others_the_kind(String blocked, String host) throws Exception {
        store(TestPackage.scorm12());

        assertThat(tell(open(), "default-src", blocked)).isEqualTo(TAKEN);
        assertThat(attempts.of(course)).extracting(BlockedAttempt::host).containsExactly(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{\"csp-report\":null}",
                "{\"csp-report\":{}}",
                "{\"csp-report\":{\"effective-directive\":\"connect-src\"}}",
                "{\"csp-report\":{\"effective-directive\":\"<script>\",\"blocked-uri\":\"https://a.example\"}}",
                "{\"csp-report\":{\"effective-directive\":\"connect-src\",\"blocked-uri\":\"https://Muster@a.example/\"}}",
                "{\"csp-report\":{\"effective-directive\":\"connect-src\",\"blocked-uri\":\"https://<b>/\"}}",
                "{\"csp-report\":{\"effective-directive\":\"connect-src\",\"blocked-uri\":\"https:///x\"}}",
                "{\"csp-report\":{\"effective-directive\":\"connect-src\",\"blocked-uri\":[\"https://a.example\"]}}",
                "{\"csp-report\":{\"effective-directive\":{\"a\":1},\"blocked-uri\":\"https://a.example\"}}",
                "{\"csp-report\":",
            })
    void what_no_browser_says_is_refused(String body) throws Exception {
        store(TestPackage.scorm12());

        assertThat(open().send("report", body).getResponse().getStatus()).isEqualTo(REFUSED);
        assertThat(attempts.of(course)).isEmpty();
    }

    @Test
    void a_report_larger_than_browsers_send_is_refused() throws Exception {
        store(TestPackage.scorm12());
        String large = report("connect-src", "https://a.example/" + "x".repeat(20_000));

        assertThat(open().send("report", large).getResponse().getStatus()).isEqualTo(413);
    }

    @Test
    void a_host_of_any_length_is_refused() throws Exception {
        store(TestPackage.scorm12());

        assertThat(tell(open(), "connect-src", "https://" + "a".repeat(254) + "/"))
                .isEqualTo(REFUSED);
        assertThat(tell(open(), "connect-src", "https://" + "a".repeat(253) + "/"))
                .isEqualTo(TAKEN);
    }

    @Test
    void only_the_browser_of_a_running_session_is_heard() throws Exception {
        store(TestPackage.scorm12());
        Browser browser = open();
        String report = report("connect-src", "https://a.example");

        assertThat(mvc.perform(post(URI.create(HOST + browser.base + "report")).content(report))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        browser.send("end", "");
        assertThat(browser.send("report", report).getResponse().getStatus()).isEqualTo(403);
        assertThat(attempts.of(course)).isEmpty();
    }

    @Test
    void a_browser_is_heard_sixty_times_a_minute() throws Exception {
        store(TestPackage.scorm12());
        Browser browser = open();
        for (int one = 0; one < 60; one++) {
            assertThat(tell(browser, "connect-src", "https://a.example")).isEqualTo(TAKEN);
        }

        assertThat(tell(browser, "connect-src", "https://a.example")).isEqualTo(429);
    }

    @Test
    void a_course_that_invents_hosts_fills_no_table() throws Exception {
        store(TestPackage.scorm12());
        var version = packages.current(course).orElseThrow();
        for (int host = 0; host < 150; host++) {
            attempts.note(version.id(), "connect-src", "host" + host + ".example");
        }

        List<BlockedAttempt> kept = attempts.of(course);
        assertThat(kept).hasSize(BlockedAttempts.MOST_PER_PACKAGE + 1);
        assertThat(kept)
                .filteredOn(one -> one.host().equals(BlockedAttempts.OTHERS))
                .singleElement()
                .satisfies(others -> assertThat(others.times()).isEqualTo(50));
    }

    @Test
    void the_table_itself_refuses_what_cannot_be() {
        store(TestPackage.scorm12());
        var version = packages.current(course).orElseThrow();
        for (String values : List.of(
                "'', 'a', 1, timestamp '2026-11-22 08:00:00', timestamp '2026-11-22 08:00:00'",
                "'img-src', '', 1, timestamp '2026-11-22 08:00:00', timestamp '2026-11-22 08:00:00'",
                "'img-src', 'a', 0, timestamp '2026-11-22 08:00:00', timestamp '2026-11-22 08:00:00'",
                "'img-src', 'a', 1, timestamp '2026-11-22 08:00:01', timestamp '2026-11-22 08:00:00'")) {
            assertThatThrownBy(() -> jdbc.sql("insert into content_blocked_attempt values ('" + version.id() + "', "
                                    + values + ")")
                            .update())
                    .as(values)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    private static int tell(Browser browser, String directive, String blocked) throws Exception {
        return browser.send("report", report(directive, blocked)).getResponse().getStatus();
    }

    private static String report(String directive, String blocked) {
        return """
                {"csp-report":{"document-uri":"http://127.0.0.1/play/s/1/c/index.html?name=Muster",
                "effective-directive":"%s","blocked-uri":"%s","script-sample":"Muster"}}""".formatted(directive, blocked);
    }
}
