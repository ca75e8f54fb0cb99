package de.kitacampus.portal.master.content.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the management API of a running master. */
final class MasterClient implements AutoCloseable {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofMinutes(15);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final JsonMapper json = new JsonMapper();
    private final URI master;
    private final String token;
    private final Locale language;

    MasterClient(URI master, String token, Locale language) {
        this.master = master;
        this.token = token;
        this.language = language;
    }

    /** An answer; the body is empty where there is none or no JSON. */
    record Answer(int status, JsonNode body) {

        String text(String field) {
            return body.path(field).asString("");
        }
    }

    Answer put(String path, Object body) throws IOException {
        return call("PUT", path, "application/json", BodyPublishers.ofString(json.writeValueAsString(body)));
    }

    Answer post(String path) throws IOException {
        return call("POST", path, "application/json", BodyPublishers.noBody());
    }

    Answer upload(String path, Path zip) throws IOException {
        String name = URLEncoder.encode(String.valueOf(zip.getFileName()), StandardCharsets.UTF_8);
        return call("POST", path + "?file=" + name, "application/zip", BodyPublishers.ofFile(zip));
    }

    private Answer call(String method, String path, String type, BodyPublisher body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(master + "/manage/v1" + path))
                .timeout(ANSWER)
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", language.getLanguage())
                .header("Content-Type", type)
                .method(method, body)
                .build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            return new Answer(response.statusCode(), read(response.body()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopped);
        }
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JacksonException noJson) {
            return json.createObjectNode();
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
