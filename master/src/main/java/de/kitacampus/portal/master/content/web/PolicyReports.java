package de.kitacampus.portal.master.content.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import de.kitacampus.portal.master.content.BlockedAttempts;
import de.kitacampus.portal.master.content.Playing;
import de.kitacampus.portal.master.content.Playing.Access;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Browsers tell here what a course tried and was not allowed to: to send something elsewhere, to load from elsewhere. Only the
 * browser of a running session is heard, and of what it says only rule and host are kept.
 */
@RestController
class PolicyReports {

    static final int MAX_BYTES = 16 * 1024;
    static final int PER_MINUTE = 60;

    private static final Duration FORGET = Duration.ofMinutes(5);

    private final Playing playing;
    private final BlockedAttempts attempts;
    private final JsonMapper json;
    private final Cache<UUID, Bucket> buckets =
            Caffeine.newBuilder().expireAfterAccess(FORGET).build();

    PolicyReports(Playing playing, BlockedAttempts attempts, JsonMapper json) {
        this.playing = playing;
        this.attempts = attempts;
        this.json = json;
    }

    static String path(UUID session) {
        return Secrets.path(session) + "/report";
    }

    @PostMapping("/play/s/{id}/report")
    ResponseEntity<Void> report(@PathVariable UUID id, HttpServletRequest request) throws IOException {
        return PlayController.noStore(status(id, request)).build();
    }

    private HttpStatus status(UUID id, HttpServletRequest request) throws IOException {
        if (!(playing.recentAccess(id, Secrets.of(request)) instanceof Access.Granted(var session))) {
            return HttpStatus.FORBIDDEN;
        }
        if (!bucket(id).tryConsume(1)) {
            return HttpStatus.TOO_MANY_REQUESTS;
        }
        byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            return HttpStatus.CONTENT_TOO_LARGE;
        }
        Optional<BlockedReport> report = read(body);
        report.ifPresent(one -> attempts.note(session.packageId(), one.directive(), one.host()));
        return report.isPresent() ? HttpStatus.NO_CONTENT : HttpStatus.BAD_REQUEST;
    }

    private Bucket bucket(UUID session) {
        return buckets.get(session, _ -> Bucket.builder()
                .addLimit(limit -> limit.capacity(PER_MINUTE).refillGreedy(PER_MINUTE, Duration.ofMinutes(1)))
                .build());
    }

    private Optional<BlockedReport> read(byte[] body) {
        try {
            return BlockedReport.of(json.readTree(body).path("csp-report"));
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }
}
