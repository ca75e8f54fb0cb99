package de.kitacampus.portal.master.content;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.scorm.PackageInspection;
import de.kitacampus.portal.common.scorm.PackageLimits;
import de.kitacampus.portal.common.scorm.PackageReport.Kind;
import de.kitacampus.portal.common.scorm.PackageReport.Warning;
import de.kitacampus.portal.common.scorm.TestPackage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What scripts give away about a course. */
class ScriptSignsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "send('https://metrics.articulate.com/v1/import')|metrics.articulate.com",
                "load(\"//cdn.example.net/player.js\")|cdn.example.net",
                "new WebSocket(`wss://live.example.net`)|live.example.net",
                "a='https://b.example.net/x';b='http://a.example.net'|a.example.net, b.example.net",
            })
    void hosts_in_scripts_are_told(String script, String hosts) throws IOException {
        assertThat(warnings(TestPackage.scorm12().with("lib/player.JS", script)))
                .containsExactly(new Warning(Kind.FOREIGN_HOST_IN_SCRIPT, hosts));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "createElementNS('http://www.w3.org/2000/svg','svg')",
                "/* see http://example.net/licence */",
                "throw 'https://reactjs.org/docs/error-decoder.html?invariant='",
                "path='//'+name",
                "x='//comment'",
            })
    void what_only_looks_like_a_host_is_not(String script) throws IOException {
        assertThat(warnings(TestPackage.scorm12().with("a.js", script))).isEmpty();
    }

    @Test
    void a_host_that_pages_name_too_is_told_once() throws IOException {
        assertThat(warnings(TestPackage.scorm12()
                        .with("a.js", "load('https://cdn.example.net/x')")
                        .with("a.html", "<script src='https://cdn.example.net/y'></script>")))
                .containsExactly(new Warning(Kind.FOREIGN_HOST, "cdn.example.net"));
    }

    @Test
    void an_item_that_is_to_report_and_never_looks_for_the_run_time_is_told() throws IOException {
        TestPackage silent = TestPackage.scorm12().with("index.html", "<title>Kurs</title>");

        assertThat(warnings(silent)).containsExactly(new Warning(Kind.NO_RUN_TIME_CALL, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"find(window).LMSInitialize('')", "win.API_1484_11.Initialize('')"})
    void one_call_anywhere_is_enough(String script) throws IOException {
        TestPackage course =
                TestPackage.scorm12().with("index.html", "<title>Kurs</title>").with("scripts/api.js", script);

        assertThat(warnings(course)).isEmpty();
    }

    private List<Warning> warnings(TestPackage content) throws IOException {
        return new PackageInspection(new PackageLimits(64L * 1024 * 1024, 200))
                .inspect(content.in(folder))
                .report()
                .warnings();
    }
}
