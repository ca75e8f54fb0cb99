package de.kitacampus.portal.master.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import de.kitacampus.portal.common.scorm.TestPackage;
import de.kitacampus.portal.master.content.Playing.Sign;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What somebody tries who holds a valid session and wants the files. */
class CopyProtectionTest extends Delivery {

    private static final int FILES = 40;
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;

    @Autowired
    private CopyAlarms alarms;

    @Test
    void a_script_with_a_valid_session_is_stopped_and_reported() throws Exception {
        store(course(FILES));
        Browser browser = open();

        List<Integer> statuses = new ArrayList<>();
        for (int file = 0; file < FILES; file++) {
            statuses.add(status(browser.fetch("c/media/" + file + ".png")));
        }

        assertThat(statuses).startsWith(OK).endsWith(FORBIDDEN);
        assertThat(statuses.stream().filter(status -> status == OK).count()).isLessThan(FILES / 4);
        assertThat(mine()).singleElement().satisfies(alarm -> {
            assertThat(alarm.suspicion().sign()).isEqualTo(Sign.NO_BROWSER);
            assertThat(alarm.user()).isEqualTo(user);
            assertThat(alarm.portal()).isEqualTo(portal);
            assertThat(alarm.suspicion().total()).isGreaterThan(FILES);
        });
        MvcResult page = browser.fetch("");
        assertThat(status(page)).isEqualTo(410);
        assertThat(page.getResponse().getContentAsString()).contains("Diese Sitzung wurde beendet");
    }

    @Test
    void a_browser_gets_every_file_that_its_course_asks_for() throws Exception {
        store(course(FILES));
        Browser browser = open();

        for (int file = 0; file < FILES; file++) {
            assertThat(status(browser.fetch(asked(browser, "c/media/" + file + ".png"))))
                    .isEqualTo(OK);
        }

        assertThat(mine()).isEmpty();
    }

    @Test
    void a_script_that_reads_the_manifest_is_stopped_at_once() throws Exception {
        store(course(FILES));
        Browser browser = open();

        assertThat(status(browser.fetch("c/imsmanifest.xml"))).isEqualTo(FORBIDDEN);
        assertThat(status(browser.fetch("c/index.html"))).isEqualTo(FORBIDDEN);
        assertThat(mine())
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.suspicion().sign()).isEqualTo(Sign.METADATA));
    }

    @Test
    void a_script_that_poses_as_a_browser_gives_itself_away_by_the_schemas() throws Exception {
        store(course(FILES).with("a.xsd", "x").with("b.xsd", "x").with("c.dtd", "x"));
        Browser browser = open();

        assertThat(status(browser.fetch(asked(browser, "c/a.xsd")))).isEqualTo(OK);
        assertThat(status(browser.fetch(asked(browser, "c/b.xsd")))).isEqualTo(OK);
        assertThat(status(browser.fetch(asked(browser, "c/c.dtd")))).isEqualTo(FORBIDDEN);
    }

    /** It says of itself what a browser says, shuffles the files and is in a hurry. */
    @Test
    void a_polite_script_is_stopped_and_reported_before_it_has_the_package() throws Exception {
        store(course(400));
        Browser browser = open();
        browser.send("begin/0", "");
        List<Integer> files = new ArrayList<>(IntStream.range(0, 400).boxed().toList());
        Collections.shuffle(files, new Random(1));

        long got = 0;
        for (int file : files) {
            got += status(browser.fetch(asked(browser, "c/media/" + file + ".png"))) == OK ? 1 : 0;
        }

        assertThat(got).isBetween(200L, 300L);
        assertThat(mine()).singleElement().satisfies(alarm -> {
            assertThat(alarm.suspicion().sign()).isEqualTo(Sign.WITHOUT_LEARNING);
            assertThat(alarm.suspicion().files()).isLessThan(300);
            assertThat(alarm.suspicion().total()).isGreaterThan(400);
        });
    }

    @Test
    void a_script_that_works_off_the_list_of_files_is_stopped_early() throws Exception {
        TestPackage content = TestPackage.scorm12();
        List<String> paths = new ArrayList<>();
        for (int file = 0; file < 60; file++) {
            String path = "%c/%02d.png".formatted('a' + file / 6, file);
            content = content.with(path, "picture " + file);
            paths.add(path);
        }
        store(content);
        Browser browser = open();

        List<Integer> statuses = new ArrayList<>();
        for (String path : paths) {
            statuses.add(status(browser.fetch(asked(browser, "c/" + path))));
        }

        assertThat(statuses.stream().filter(status -> status == OK).count()).isLessThan(20);
        assertThat(mine())
                .singleElement()
                .satisfies(alarm -> assertThat(alarm.suspicion().sign()).isEqualTo(Sign.IN_ORDER));
    }

    @Test
    void whoever_learns_gets_a_large_package_to_its_end() throws Exception {
        store(course(400));
        Browser browser = open();
        browser.send("begin/0", "");

        for (int file = 0; file < 400; file++) {
            assertThat(status(browser.fetch(asked(browser, "c/media/" + (file * 7 % 400) + ".png"))))
                    .isEqualTo(OK);
            if (file % 20 == 19) {
                tick(Duration.ofSeconds(15));
                browser.send("heartbeat", "");
            }
        }

        assertThat(mine()).isEmpty();
    }

    /** A film is fetched in hundreds of parts and is one file. */
    @Test
    void parts_of_a_film_do_not_count_as_files() throws Exception {
        store(course(FILES).with("film.mp4", "0123456789"));
        Browser browser = open();

        for (int part = 0; part < 280; part++) {
            assertThat(status(browser.fetch(asked(browser, "c/film.mp4").header("Range", "bytes=1-2"))))
                    .isEqualTo(206);
        }
        assertThat(mine()).isEmpty();
    }

    @Test
    void after_the_stop_the_learner_may_start_again() throws Exception {
        store(course(FILES));
        Browser stopped = open();
        stopped.fetch("c/imsmanifest.xml");

        Browser again = open();

        assertThat(status(again.fetch(asked(again, "c/index.html")))).isEqualTo(OK);
    }

    @Test
    void text_travels_compressed_and_a_part_of_it_as_it_is() throws Exception {
        String script = "let x = 0;\n".repeat(500);
        store(TestPackage.scorm12().with("course.js", script).with("tiny.js", "1"));
        Browser browser = open();

        MvcResult packed = browser.fetch(asked(browser, "c/course.js").header("Accept-Encoding", "gzip, br"));
        MvcResult part = browser.fetch(
                asked(browser, "c/course.js").header("Accept-Encoding", "gzip").header("Range", "bytes=4-4"));
        MvcResult tiny = browser.fetch(asked(browser, "c/tiny.js").header("Accept-Encoding", "gzip"));

        assertThat(packed.getResponse().getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.getResponse().getHeader("Vary")).contains("Accept-Encoding");
        assertThat(packed.getResponse().getContentAsByteArray().length).isLessThan(script.length() / 10);
        try (var unpacked = new java.util.zip.GZIPInputStream(
                new java.io.ByteArrayInputStream(packed.getResponse().getContentAsByteArray()))) {
            assertThat(new String(unpacked.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                    .isEqualTo(script);
        }
        assertThat(part.getResponse().getContentAsString()).isEqualTo("x");
        assertThat(part.getResponse().getHeader("Content-Encoding")).isNull();
        assertThat(part.getResponse().getHeader("ETag"))
                .isNotEqualTo(packed.getResponse().getHeader("ETag"));
        assertThat(tiny.getResponse().getHeader("Content-Encoding")).isNull();
    }

    @Test
    void a_part_beyond_the_end_is_refused_with_the_length() throws Exception {
        store(TestPackage.scorm12().with("film.mp4", "0123456789"));
        Browser browser = open();

        MvcResult beyond = browser.fetch(asked(browser, "c/film.mp4").header("Range", "bytes=10-"));
        MvcResult last = browser.fetch(asked(browser, "c/film.mp4").header("Range", "bytes=-3"));
        MvcResult nonsense = browser.fetch(asked(browser, "c/film.mp4").header("Range", "bytes=x"));

        assertThat(status(beyond)).isEqualTo(416);
        assertThat(beyond.getResponse().getHeader("Content-Range")).isEqualTo("bytes */10");
        assertThat(last.getResponse().getContentAsString()).isEqualTo("789");
        assertThat(last.getResponse().getHeader("Content-Range")).isEqualTo("bytes 7-9/10");
        assertThat(status(nonsense)).isEqualTo(OK);
    }

    private static TestPackage course(int files) {
        TestPackage content = TestPackage.scorm12();
        for (int file = 0; file < files; file++) {
            content = content.with("media/" + file + ".png", "picture " + file);
        }
        return content;
    }

    /** As a browser asks on behalf of a page. */
    private static MockHttpServletRequestBuilder asked(Browser browser, String path) {
        return get(URI.create(HOST + browser.base + path)).header("Sec-Fetch-Dest", "image");
    }

    private static int status(MvcResult result) {
        return result.getResponse().getStatus();
    }

    private List<CopyAlarm> mine() {
        return alarms.newest().stream()
                .filter(alarm -> alarm.course().equals(course))
                .toList();
    }
}
