package de.kitacampus.portal.master.content.web;

import de.kitacampus.portal.common.scorm.runtime.PlayPolicies;
import de.kitacampus.portal.master.content.ContentSettings;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Headers of the content origin and of the frame around it: our own pages are strict, courses may do what authors' tools need
 * within their origin.
 *
 * @see "Design decision: DD120-20261122-frame-around-the-player.md"
 */
@Component
class PageHeaders {

    private static final String CSP = "Content-Security-Policy";
    private static final String PERMISSIONS = "Permissions-Policy";
    private final String content;
    private final String frame;

    PageHeaders(ContentSettings settings) {
        content = settings.url("");
        frame = settings.framedUrl("");
    }

    /** A page that only says something. */
    ResponseEntity.BodyBuilder page(HttpStatus status) {
        return html(status)
                .header(CSP, PlayPolicies.message(frame))
                .header(PERMISSIONS, PlayPolicies.NO_DEVICES_AND_NO_FULL_SCREEN);
    }

    /** The page that holds the run time. */
    ResponseEntity.BodyBuilder player(UUID session) {
        return html(HttpStatus.OK)
                .header(CSP, PlayPolicies.player(frame) + reports(session))
                .header(PERMISSIONS, PlayPolicies.NO_DEVICES_AND_NO_FULL_SCREEN);
    }

    /** The page around it, on an origin of its own. */
    ResponseEntity.BodyBuilder frame() {
        return html(HttpStatus.OK)
                .header(CSP, PlayPolicies.frame(content, false))
                .header(PERMISSIONS, PlayPolicies.NO_DEVICES)
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header("X-Frame-Options", "DENY");
    }

    private static ResponseEntity.BodyBuilder html(HttpStatus status) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header("Origin-Agent-Cluster", "?1")
                .header("X-DNS-Prefetch-Control", "off")
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** A day's cache that never asks again: the address of a file belongs to one version of one package. */
    void asset(HttpServletResponse response, UUID session, String mediaType) {
        response.setHeader(CSP, PlayPolicies.course(frame, mediaType) + reports(session));
        response.setHeader(PERMISSIONS, PlayPolicies.NO_DEVICES_AND_NO_FULL_SCREEN);
        response.setHeader("Origin-Agent-Cluster", "?1");
        response.setHeader("X-DNS-Prefetch-Control", "off");
        response.setHeader("X-Content-Type-Options", "nosniff");
        // Within the content origin only: tells a course's own requests from a script's.
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "max-age=86400, private, immutable");
    }

    private static String reports(UUID session) {
        return "; report-uri " + PolicyReports.path(session);
    }
}
