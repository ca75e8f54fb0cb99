package de.kitacampus.portal.master.content.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import de.kitacampus.portal.common.scorm.TestPackage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CourseHelpTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @ParameterizedTest
    @ValueSource(strings = {"--help", "-h", "check --help", "import kurs.zip --help", "check kurs.zip -h"})
    void help_is_no_mistake(String line) {
        assertThat(run(List.of(line.split(" ")))).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Usage:", "--publish", "PORTAL_MANAGEMENT_TOKEN");
        assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void help_is_not_asked_for_by_chance() {
        assertThat(run(List.of("check", "--fast"))).isEqualTo(2);
    }

    @ParameterizedTest(name = "pass mark in the package {0} → {1}")
    @CsvSource({
        "<adlcp:masteryscore>60</adlcp:masteryscore>, 60",
        "<adlcp:masteryscore>80.77</adlcp:masteryscore>, 80",
        "<adlcp:masteryscore>0</adlcp:masteryscore>, 80",
        "'', 80",
    })
    void a_new_course_takes_over_the_pass_mark_of_its_package(String inManifest, int passMark) throws IOException {
        AtomicReference<String> sent = new AtomicReference<>("");
        HttpServer master = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        master.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestMethod().equals("PUT")) {
                sent.set(new String(body, StandardCharsets.UTF_8));
            }
            byte[] answer = "{\"version\":1}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(201, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        master.start();
        try {
            Path zip = TestPackage.scorm12().item("Teil", inManifest).in(folder);
            String url = "http://127.0.0.1:" + master.getAddress().getPort();

            assertThat(run(List.of(
                            "import",
                            zip.toString(),
                            "--master",
                            url,
                            "--token",
                            "x",
                            "--course",
                            "1.9.04",
                            "--price",
                            "39.00")))
                    .isZero();

            assertThat(sent.get()).contains("\"passMark\":" + passMark);
        } finally {
            master.stop(0);
        }
    }

    private int run(List<String> words) {
        return new CourseCommand(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(errors, true, StandardCharsets.UTF_8),
                        _ -> Optional.empty(),
                        Locale.ENGLISH)
                .run(words);
    }
}
