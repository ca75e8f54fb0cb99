package de.kitacampus.portal.master.content.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Headers of the content origin: our own pages are strict, courses may do what authors' tools need within their origin. */
final class PageHeaders {

    private static final String CSP = "Content-Security-Policy";
    private static final String PAGE_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                    + " frame-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    /** Captivate and its like need inline scripts and eval; nothing may be sent or fetched elsewhere. */
    private static final String COURSE_POLICY =
            "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; connect-src 'self'; form-action 'self';"
                    + " frame-ancestors 'self'; report-uri " + PolicyReports.PATH;

    private PageHeaders() {}

    static ResponseEntity.BodyBuilder page(HttpStatus status) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(CSP, PAGE_POLICY)
                .header("X-Frame-Options", "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** A day's cache that never asks again: the address of a file belongs to one version of one package. */
    static void asset(HttpServletResponse response) {
        response.setHeader(CSP, COURSE_POLICY);
        response.setHeader("X-Frame-Options", "SAMEORIGIN");
        response.setHeader("X-Content-Type-Options", "nosniff");
        // Within the content origin only: tells a course's own requests from a script's.
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "max-age=86400, private, immutable");
    }
}
