package de.kitacampus.portal.master.content.web;

import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Browsers tell here what a course tried and was not allowed to: to send something elsewhere, to load from elsewhere. */
@RestController
class PolicyReports {

    static final String PATH = "/play/report";

    private static final Logger LOG = LoggerFactory.getLogger(PolicyReports.class);
    private static final int MAX_BYTES = 16 * 1024;
    private static final int SHOWN = 200;
    private static final int PER_MINUTE = 60;

    private final JsonMapper json;
    private final Bucket logged = Bucket.builder()
            .addLimit(limit -> limit.capacity(PER_MINUTE).refillGreedy(PER_MINUTE, Duration.ofMinutes(1)))
            .build();

    PolicyReports(JsonMapper json) {
        this.json = json;
    }

    @PostMapping(PATH)
    ResponseEntity<Void> report(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MAX_BYTES);
        if (logged.tryConsume(1)) {
            log(body);
        }
        return ResponseEntity.noContent().build();
    }

    private void log(byte[] body) {
        try {
            JsonNode report = json.readTree(body).path("csp-report");
            LOG.warn(
                    "a course was kept from {}: {} in {}",
                    shown(report, "violated-directive"),
                    shown(report, "blocked-uri"),
                    shown(report, "document-uri"));
        } catch (JacksonException malformed) {
            LOG.warn("an unreadable report of a course that was kept from something");
        }
    }

    /** Without query, for that could hold anything, and in one line. */
    private static String shown(JsonNode report, String field) {
        String text = report.path(field).asString("").split("[?#]", 2)[0].replaceAll("\\p{Cntrl}", "?");
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN);
    }
}
