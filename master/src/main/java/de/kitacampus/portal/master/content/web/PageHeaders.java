package de.kitacampus.portal.master.content.web;

import de.kitacampus.portal.master.content.ContentSettings;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
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

    /** What the frame lets the player and all below it do. New windows and the window itself are not among it. */
    static final String SANDBOX = "allow-scripts allow-same-origin allow-forms allow-modals allow-downloads";

    private static final String CSP = "Content-Security-Policy";
    private static final String PERMISSIONS = "Permissions-Policy";
    private static final String NO_DEVICES =
            "camera=(), microphone=(), geolocation=(), display-capture=(), payment=(), usb=(),"
                    + " serial=(), hid=(), bluetooth=(), midi=(), clipboard-read=(), publickey-credentials-get=()";

    /** A full screen of the course's own would lose the mark. */
    private static final String NO_DEVICES_AND_NO_FULL_SCREEN = NO_DEVICES + ", fullscreen=()";

    private static final String MESSAGE_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " base-uri 'none'; form-action 'none'; frame-ancestors ";
    private static final String PLAYER_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors %s; report-uri %s";

    /** Captivate and its like need inline scripts and eval; nothing may be sent or fetched elsewhere. */
    private static final String COURSE_POLICY =
            "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; connect-src 'self';"
                    + " form-action 'self'; base-uri 'self'; frame-ancestors 'self' %s; report-uri %s";

    private static final String FRAME_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:;"
            + " connect-src %1$s; frame-src %1$s; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** Types in which scripts run. Browsers show no PDF under a sandbox of its own. */
    private static final Pattern ACTIVE = Pattern.compile("text/html.*|.*\\bxml\\b.*");

    private final String content;
    private final String frame;

    PageHeaders(ContentSettings settings) {
        content = settings.url("");
        frame = settings.framedUrl("");
    }

    /** A page that only says something. */
    ResponseEntity.BodyBuilder page(HttpStatus status) {
        return html(status).header(CSP, MESSAGE_POLICY + frame).header(PERMISSIONS, NO_DEVICES_AND_NO_FULL_SCREEN);
    }

    /** The page that holds the run time. */
    ResponseEntity.BodyBuilder player(UUID session) {
        return html(HttpStatus.OK)
                .header(CSP, PLAYER_POLICY.formatted(frame, PolicyReports.path(session)))
                .header(PERMISSIONS, NO_DEVICES_AND_NO_FULL_SCREEN);
    }

    /** The page around it, on an origin of its own. */
    ResponseEntity.BodyBuilder frame() {
        return html(HttpStatus.OK)
                .header(CSP, FRAME_POLICY.formatted(content))
                .header(PERMISSIONS, NO_DEVICES)
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
        String policy = COURSE_POLICY.formatted(frame, PolicyReports.path(session));
        response.setHeader(CSP, isActive(mediaType) ? policy + "; sandbox " + SANDBOX : policy);
        response.setHeader(PERMISSIONS, NO_DEVICES_AND_NO_FULL_SCREEN);
        response.setHeader("Origin-Agent-Cluster", "?1");
        response.setHeader("X-DNS-Prefetch-Control", "off");
        response.setHeader("X-Content-Type-Options", "nosniff");
        // Within the content origin only: tells a course's own requests from a script's.
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "max-age=86400, private, immutable");
    }

    /** Whether a file of this type can run scripts when it is shown. */
    static boolean isActive(String mediaType) {
        return ACTIVE.matcher(mediaType).matches();
    }
}
