package de.kitacampus.portal.system;

import de.kitacampus.portal.common.wire.v1.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** A program at the master's management API. */
final class Management implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;

    Management(AppProcess master) {
        base = master.url() + "/manage/v1/";
    }

    void createCourse(String number, String title) {
        Map<String, Object> course =
                Map.of("title", title, "price", "10.00", "passMark", 80, "learningMinutes", 30, "usagePeriodMonths", 3);
        expect(201, send("PUT", "courses/" + number, BodyPublishers.ofByteArray(WireJson.bytes(course))));
    }

    /** What the check found in the package, now the course's next version. */
    JsonNode upload(String number, Path zip) {
        String name = URLEncoder.encode(zip.getFileName().toString(), StandardCharsets.UTF_8);
        HttpResponse<String> answer = send("POST", "courses/" + number + "/packages?file=" + name, file(zip));
        expect(201, answer);
        return WireJson.mapper().readTree(answer.body());
    }

    /** What the check found; nothing is stored. */
    JsonNode check(Path zip) {
        return WireJson.mapper()
                .readTree(send("POST", "package-checks", file(zip)).body());
    }

    void publish(String number) {
        expect(200, send("POST", "courses/" + number + "/publication", BodyPublishers.noBody()));
    }

    private static HttpRequest.BodyPublisher file(Path zip) {
        try {
            return BodyPublishers.ofFile(zip);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + Network.MANAGEMENT_TOKEN)
                .header("Content-Type", path.contains("package") ? "application/zip" : "application/json")
                .method(method, body)
                .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static void expect(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new AssertionError(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
