package de.kitacampus.portal.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code ./portal course} as the README tells it: from a shell, in a folder with packages, against a running master. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(Shared.class)
class CourseLauncherTest {

    private static final int MOST_SECONDS = 120;
    private static final List<String> REAL = List.of(
            "scorm/captivate115-12-quiz/captivate115-12-quiz.zip",
            "scorm/golf-basiccalls-2004-3rd/RuntimeBasicCalls_SCORM20043rdEdition.zip",
            "scorm/h5p-lumi-12/Crossword.zip");

    private final Network network;
    private final Path folder = Installation.freshFolder("launcher");
    private final Path desk = folder.resolve("desk");

    CourseLauncherTest(Classroom room) {
        network = room.network();
    }

    @BeforeAll
    void lay_packages_on_the_desk() throws IOException {
        Files.createDirectories(desk);
        Files.copy(Installation.demoCourse("lebensmittelhygiene"), desk.resolve("11.3.02 Hygiene & mehr.zip"));
        Files.copy(Installation.demoCourse("ifsg-belehrung"), desk.resolve("kurs.zip"));
        Files.writeString(desk.resolve("notes.zip"), "no zip at all");
    }

    private record Said(int code, List<String> lines, String errors) {}

    private Said portal(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Installation.launcher().toString(), "course"));
        command.addAll(List.of(words));
        Path out = Files.createTempFile(folder, "said", ".txt");
        Path errors = Files.createTempFile(folder, "errors", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(desk.toFile())
                .redirectOutput(out.toFile())
                .redirectError(errors.toFile());
        builder.environment().put("LC_ALL", "C");
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("no end: " + command);
        }
        return new Said(process.exitValue(), Files.readAllLines(out), Files.readString(errors));
    }

    private Said bring(String... words) throws IOException, InterruptedException {
        List<String> all =
                new ArrayList<>(List.of("import", "--master", network.master().url()));
        all.addAll(List.of(words));
        return portal(Map.of("PORTAL_MANAGEMENT_TOKEN", Network.MANAGEMENT_TOKEN), all.toArray(String[]::new));
    }

    @Test
    void files_are_checked_where_one_stands_with_a_line_for_each() throws Exception {
        Said said = portal(Map.of(), "check", "11.3.02 Hygiene & mehr.zip", "notes.zip", "nowhere.zip");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.lines()).hasSize(3);
        assertThat(said.lines().get(0)).startsWith("accepted 11.3.02 Hygiene & mehr.zip: SCORM 2004 4th, 1 SCO");
        assertThat(said.lines().get(1)).startsWith("refused notes.zip: ");
        assertThat(said.lines().get(2)).startsWith("refused nowhere.zip: ");
        assertThat(said.errors()).isEmpty();
        assertThat(portal(Map.of(), "check", "kurs.zip").code()).isZero();
    }

    @Test
    void real_packages_are_checked_and_brought_in() throws Exception {
        List<String> files = REAL.stream()
                .map(Installation::material)
                .flatMap(Optional::stream)
                .map(Path::toString)
                .toList();
        for (String file : files) {
            assertThat(portal(Map.of(), "check", file).lines().getFirst()).startsWith("accepted " + file);
            Said said = bring("--course", "9.9." + files.indexOf(file), "--price", "10", "--publish", file);
            assertThat(said.errors()).isEmpty();
            assertThat(said.lines()).singleElement().asString().startsWith("imported " + file);
            assertThat(said.code()).isZero();
        }
    }

    @Test
    void a_course_is_added_published_and_given_a_second_version() throws Exception {
        Said first = bring("--price", "39.00", "--publish", "11.3.02 Hygiene & mehr.zip");
        assertThat(first.errors()).isEmpty();
        assertThat(first.lines())
                .singleElement()
                .asString()
                .startsWith("imported 11.3.02 Hygiene & mehr.zip: course 11.3.02, version 1");
        assertThat(first.code()).isZero();

        Said second = bring("--course", "11.3.02", "kurs.zip");
        assertThat(second.lines()).singleElement().asString().contains("version 2");
        assertThat(second.code()).isZero();
    }

    @Test
    void what_goes_wrong_is_told_in_a_sentence_without_a_trace() throws Exception {
        assertThat(portal(Map.of(), "import", "kurs.zip"))
                .returns(2, Said::code)
                .satisfies(said -> assertThat(said.errors()).contains("--token or PORTAL_MANAGEMENT_TOKEN"));
        assertThat(bring("--token", "wrong-token-of-twenty-four-letters", "--course", "1.1.1", "kurs.zip"))
                .returns(1, Said::code)
                .satisfies(said ->
                        assertThat(said.lines()).singleElement().asString().startsWith("failed kurs.zip: "));
        assertThat(bring("--course", "1.1.1", "kurs.zip"))
                .as("a course that is not there, without a price")
                .returns(1, Said::code)
                .satisfies(said ->
                        assertThat(said.lines()).singleElement().asString().contains("1.1.1"));
        assertThat(bring("--master", "http://localhost:" + Installation.freePort(), "--course", "1.1.1", "kurs.zip"))
                .returns(1, Said::code)
                .satisfies(said ->
                        assertThat(said.lines()).singleElement().asString().startsWith("failed kurs.zip: "));
        assertThat(portal(Map.of(), "exam")).returns(2, Said::code).satisfies(said -> assertThat(said.errors())
                .contains("say check or import"));
    }
}
