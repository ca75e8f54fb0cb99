package de.kitacampus.portal.master.content.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.scorm.Material;
import de.kitacampus.portal.common.scorm.TestPackage;
import de.kitacampus.portal.master.content.CourseOfFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseCommandTest {

    private static final String CAPTIVATE = "scorm/captivate115-12-quiz/captivate115-12-quiz.zip";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @Test
    void one_line_says_all_of_an_accepted_package() throws IOException {
        Path zip = named(
                "hygiene.zip",
                TestPackage.scorm12()
                        .titled("Hygiene &amp;\n Maß \u202Egnilttes")
                        .item("Teil", "<adlcp:masteryscore>80</adlcp:masteryscore>"));

        assertThat(run("check", zip.toString())).isZero();

        assertThat(lines())
                .singleElement()
                .asString()
                .startsWith("accepted " + zip + ": SCORM 1.2, 1 SCO, “Hygiene & Maß gnilttes”, 2 files, ")
                .endsWith(", pass mark 80 %; no warnings");
    }

    @Test
    void one_bad_package_among_good_ones_decides_the_exit_code() throws IOException {
        Path good = named("gut.zip", TestPackage.scorm2004());
        Path bad = named("schlecht.zip", TestPackage.scorm12().item("Teil", "", "start.html", ""));

        assertThat(run("check", good.toString(), bad.toString(), "fehlt.zip", folder.toString()))
                .isEqualTo(1);

        assertThat(lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("accepted ").contains("SCORM 2004 4th", "no pass mark"),
                        line -> assertThat(line).startsWith("refused ").contains("start file “start.html” is missing"),
                        line -> assertThat(line).isEqualTo("refused fehlt.zip: there is no such file."),
                        line -> assertThat(line)
                                .startsWith("refused ")
                                .endsWith("this is a folder. Name the zip file."));
    }

    @Test
    void a_german_terminal_reads_german() throws IOException {
        Path zip = named("hygiene.zip", TestPackage.scorm12());

        assertThat(command(Map.of(), Locale.GERMANY).run(List.of("check", zip.toString())))
                .isZero();

        assertThat(lines()).singleElement().asString().contains("2 Dateien", "keine Bestehensgrenze", "keine Hinweise");
    }

    @Test
    void a_real_captivate_course_tells_its_own_quiz() {
        Path zip = Material.file(CAPTIVATE);

        assertThat(run("check", zip.toString())).isZero();

        assertThat(lines())
                .singleElement()
                .asString()
                .contains("SCORM 1.2", "1 SCO", "42 / 52 (80.8 %)", "never “failed”");
    }

    @Test
    void a_package_that_nobody_should_open_is_refused() {
        assertThat(run(
                        "check",
                        Material.file("scorm/derived/evil-zipslip-dotdot.zip").toString()))
                .isEqualTo(1);

        assertThat(lines()).singleElement().asString().startsWith("refused ").contains("forbidden file name");
    }

    @ParameterizedTest
    @CsvSource({
        "'', say check or import",
        "check, name at least one zip file",
        "check --fast, there is no option --fast",
        "import kurs.zip, needs the master's management token",
        "import kurs.zip --token, --token needs a value",
        "import kurs.zip --token x --course 19, --course wants a number",
        "import kurs.zip --token x --price viel, --price wants an amount",
        "import kurs.zip --token x --master localhost, --master wants an address",
    })
    void a_command_line_that_is_not_understood_is_explained(String line, String why) {
        List<String> words = line.isEmpty() ? List.of() : List.of(line.split(" "));

        assertThat(command(Map.of(), Locale.ENGLISH).run(words)).isEqualTo(2);

        assertThat(errors.toString(StandardCharsets.UTF_8)).contains(why).contains("Usage:");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1.9.04_Hygiene.zip, '', 1.9.04",
                "Kurs 2.F3.0w1 neu.ZIP, '', 2.f3.0w1",
                "kurs.zip, 11.3.01 Bindung, 11.3.01",
                "SCORM 1.2 Hygiene.zip, '', -",
                "captivate-v11.5.3.zip, '', -",
                "1.9.04.zip, 2.1.01 anders, 1.9.04",
            })
    void the_course_is_read_from_the_name_or_the_title(String file, String title, @Nullable String number) {
        assertThat(CourseOfFile.of(file, title))
                .isEqualTo(Optional.ofNullable(number).map(CourseNumber::of));
    }

    @Test
    void a_package_is_added_uploaded_made_current_and_published() throws IOException {
        Path zip = named("1.9.04_Hygiene.zip", TestPackage.scorm12());
        try (FakeApi api = new FakeApi(Map.of(
                "PUT /manage/v1/courses/1.9.04", "201 {}",
                "POST /manage/v1/courses/1.9.04/packages?file=1.9.04_Hygiene.zip", "201 {\"version\":3}",
                "POST /manage/v1/courses/1.9.04/packages/3/current", "200 ",
                "POST /manage/v1/courses/1.9.04/publication", "200 "))) {
            int result = command(Map.of("PORTAL_MANAGEMENT_TOKEN", "geheim"), Locale.ENGLISH)
                    .run(List.of(
                            "import", zip.toString(), "--master", api.url() + "/", "--price", "39.00", "--publish"));

            assertThat(lines())
                    .containsExactly("imported " + zip
                            + ": course 1.9.04, version 3. New learners get it from now on; the course is live.");
            assertThat(result).isZero();
            assertThat(api.calls)
                    .containsExactly(
                            "PUT /manage/v1/courses/1.9.04",
                            "POST /manage/v1/courses/1.9.04/packages?file=1.9.04_Hygiene.zip",
                            "POST /manage/v1/courses/1.9.04/packages/3/current",
                            "POST /manage/v1/courses/1.9.04/publication");
            assertThat(api.tokens).containsOnly("Bearer geheim");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 |knows no course 1.9.04",
                "401 |does not accept the token",
                "409 {\"sentence\":\"Es fehlt ein Kurspaket.\"}|Es fehlt ein Kurspaket.",
                "422 {\"sentence\":\"Zu gross.\"}|Zu gross.",
                "500 |answered with status 500",
            })
    void what_the_master_refuses_is_told(String answer, String sentence) throws IOException {
        Path zip = named("kurs.zip", TestPackage.scorm12());
        try (FakeApi api = new FakeApi(Map.of("POST /manage/v1/courses/1.9.04/packages?file=kurs.zip", answer))) {
            int result = run("import", zip.toString(), "--master", api.url(), "--token", "x", "--course", "1.9.04");

            assertThat(result).isEqualTo(1);
            assertThat(lines()).singleElement().asString().startsWith("failed ").contains(sentence);
        }
    }

    @Test
    void a_master_that_is_not_there_is_named() throws IOException {
        Path zip = named("1.9.04.zip", TestPackage.scorm12());
        String nowhere;
        try (FakeApi api = new FakeApi(Map.of())) {
            nowhere = api.url();
        }

        assertThat(run("import", zip.toString(), "--master", nowhere, "--token", "x"))
                .isEqualTo(1);

        assertThat(lines()).singleElement().asString().contains("no master answers at " + nowhere);
    }

    @Test
    void a_package_without_a_number_asks_for_it_and_a_bad_one_is_not_sent() throws IOException {
        Path nameless = named("kurs.zip", TestPackage.scorm12());
        try (FakeApi api = new FakeApi(Map.of())) {
            assertThat(run("import", nameless.toString(), "fehlt.zip", "--master", api.url(), "--token", "x"))
                    .isEqualTo(1);

            assertThat(api.calls).isEmpty();
            assertThat(lines())
                    .satisfiesExactly(line -> assertThat(line).contains("Add --course NUMBER"), line -> assertThat(line)
                            .startsWith("refused fehlt.zip"));
        }
    }

    private Path named(String name, TestPackage content) throws IOException {
        return Files.move(content.in(folder), folder.resolve(name));
    }

    private int run(String... words) {
        return command(Map.of(), Locale.ENGLISH).run(List.of(words));
    }

    private CourseCommand command(Map<String, String> environment, Locale terminal) {
        return new CourseCommand(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8),
                name -> Optional.ofNullable(environment.get(name)),
                terminal);
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** Answers calls as told: a status and a body; 404 to all else. */
    private static final class FakeApi implements AutoCloseable {

        final List<String> calls = new ArrayList<>();
        final List<String> tokens = new ArrayList<>();
        private final HttpServer server;

        FakeApi(Map<String, String> answers) throws IOException {
            Map<String, String> known = new TreeMap<>(answers);
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                String call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
                exchange.getRequestBody().readAllBytes();
                calls.add(call);
                tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
                String[] answer = (known.getOrDefault(call, "404") + " ").split(" ", 2);
                byte[] body = answer[1].getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(Integer.parseInt(answer[0]), body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
        }

        String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
