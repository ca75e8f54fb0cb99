package de.kitacampus.portal.master.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.head;

import de.kitacampus.portal.common.scorm.TestPackage;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Files over HTTP as RFC 9110 has it: parts, conditions, compression. */
class AssetHttpTest extends Delivery {

    private static final String SCRIPT = "let x = 0;\n".repeat(500);

    @BeforeEach
    void aCourse() {
        store(TestPackage.scorm12().with("film.mp4", "0123456789").with("course.js", SCRIPT));
    }

    @Test
    void head_says_what_get_would_and_knows_no_ranges() throws Exception {
        Browser browser = open();

        MockHttpServletResponse head =
                answer(browser, head(at(browser, "film.mp4")).header("Range", "bytes=2-4"));

        assertThat(head.getStatus()).isEqualTo(200);
        assertThat(head.getHeader("Content-Length")).isEqualTo("10");
        assertThat(head.getHeader("Content-Range")).isNull();
        assertThat(head.getHeader("Accept-Ranges")).isEqualTo("bytes");
        assertThat(head.getContentAsByteArray()).isEmpty();
    }

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "bytes=-4, 206, bytes 6-9/10, 6789",
                "bytes=-99, 206, bytes 0-9/10, 0123456789",
                "bytes=8-99, 206, bytes 8-9/10, 89",
                "'bytes=0-1,4-5', 200, -, 0123456789",
                "seconds=1-2, 200, -, 0123456789",
                "bytes=99-, 416, bytes */10, ''",
            })
    void ranges(String range, int status, @Nullable String part, String content) throws Exception {
        Browser browser = open();

        MockHttpServletResponse answer =
                answer(browser, get(at(browser, "film.mp4")).header("Range", range));

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getHeader("Content-Range")).isEqualTo(part);
        assertThat(answer.getContentAsString()).isEqualTo(content);
    }

    @Test
    void a_part_is_given_only_of_the_very_file_that_is_there() throws Exception {
        Browser browser = open();
        String tag = tag(answer(browser, get(at(browser, "course.js"))));
        String packed = tag(answer(browser, get(at(browser, "course.js")).header("Accept-Encoding", "gzip")));

        assertThat(part(browser, tag).getStatus()).as("the same").isEqualTo(206);
        assertThat(part(browser, "\"" + "0".repeat(64) + "\"").getStatus())
                .as("another")
                .isEqualTo(200);
        assertThat(part(browser, packed).getStatus()).as("its compressed form").isEqualTo(200);
        assertThat(part(browser, "W/" + tag).getStatus()).as("weak").isEqualTo(200);
    }

    @Test
    void what_the_browser_has_is_not_sent_again_compressed_or_not() throws Exception {
        Browser browser = open();
        String plain = tag(answer(browser, get(at(browser, "course.js"))));
        String packed = tag(answer(browser, get(at(browser, "course.js")).header("Accept-Encoding", "gzip")));

        assertThat(packed).isNotEqualTo(plain);
        assertThat(conditional(browser, packed, "gzip")).isEqualTo(304);
        assertThat(conditional(browser, plain, "identity")).isEqualTo(304);
        assertThat(conditional(browser, "\"x\", W/" + packed, "gzip")).isEqualTo(304);
        assertThat(conditional(browser, packed, "identity")).isEqualTo(200);
        assertThat(conditional(browser, plain, "gzip")).isEqualTo(200);
    }

    @ParameterizedTest(name = "Accept-Encoding: {0} → {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "gzip, gzip",
                "'gzip, deflate, br', gzip",
                "GZIP, gzip",
                "gzip;q=0, -",
                "gzip; q=0, -",
                "gzip;q=0.0, -",
                "gzip;q=0.5, gzip",
                "'br, gzip ; q=0.1', gzip",
                "'*', gzip",
                "'*, gzip;q=0', -",
                "'*;q=0', -",
                "br, -",
                "xgzip, -",
                "'', -",
            })
    void gzip_is_sent_to_those_who_want_it(String accepted, @Nullable String encoding) throws Exception {
        Browser browser = open();

        MockHttpServletResponse answer =
                answer(browser, get(at(browser, "course.js")).header("Accept-Encoding", accepted));

        assertThat(answer.getHeader("Content-Encoding")).isEqualTo(encoding);
    }

    private static MockHttpServletResponse part(Browser browser, String condition) throws Exception {
        return answer(
                browser,
                get(at(browser, "course.js")).header("Range", "bytes=0-3").header("If-Range", condition));
    }

    private static int conditional(Browser browser, String tags, String encoding) throws Exception {
        return answer(
                        browser,
                        get(at(browser, "course.js"))
                                .header("If-None-Match", tags)
                                .header("Accept-Encoding", encoding))
                .getStatus();
    }

    private static String tag(MockHttpServletResponse answer) {
        return String.valueOf(answer.getHeader("ETag"));
    }

    private static URI at(Browser browser, String file) {
        return URI.create(HOST + browser.base + "c/" + file);
    }

    /** As a browser asks on behalf of a page. */
    private static MockHttpServletResponse answer(Browser browser, MockHttpServletRequestBuilder request)
            throws Exception {
        return browser.fetch(request.header("Sec-Fetch-Dest", "video")).getResponse();
    }
}
