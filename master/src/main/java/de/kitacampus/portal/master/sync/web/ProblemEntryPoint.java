package de.kitacampus.portal.master.sync.web;

import de.kitacampus.portal.common.signing.Refusal;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** Tells a refused caller why, and the log that somebody was refused; the token itself is never repeated. */
@Component
class ProblemEntryPoint implements AuthenticationEntryPoint {

    private static final Logger SECURITY = LoggerFactory.getLogger("security.api");

    private final Clock clock;

    ProblemEntryPoint(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (refused instanceof RefusedRequest signed) {
            SECURITY.warn(
                    "refused {} {} from {}: {}",
                    request.getMethod(),
                    printable(request.getRequestURI()),
                    request.getRemoteAddr(),
                    signed.refusal());
            answer(response, signed.refusal());
        } else {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            Problems.write(
                    response, HttpStatus.UNAUTHORIZED, ProblemCode.REQUEST_REFUSED, "the request is not signed", null);
        }
    }

    private void answer(HttpServletResponse response, Refusal refusal) throws IOException {
        HttpStatus status = refusal == Refusal.PORTAL_SUSPENDED ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED;
        if (status == HttpStatus.UNAUTHORIZED) {
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE,
                    "Bearer error=\"invalid_token\", error_description=\"" + refusal.sentence() + "\"");
        }
        String detail = refusal.isAboutTheClock() ? "the master's clock says " + clock.instant() : null;
        Problems.write(response, status, code(refusal), refusal.sentence(), detail);
    }

    static ProblemCode code(Refusal refusal) {
        return switch (refusal) {
            case EXPIRED, TOO_EARLY -> ProblemCode.CLOCK_SKEW;
            case UNKNOWN_KEY -> ProblemCode.PORTAL_UNKNOWN;
            case PORTAL_SUSPENDED -> ProblemCode.PORTAL_SUSPENDED;
            case MALFORMED,
                    TYPE,
                    ALGORITHM,
                    EMBEDDED_KEY,
                    SIGNATURE,
                    ISSUER,
                    AUDIENCE,
                    CLAIM_MISSING,
                    LIFETIME,
                    METHOD,
                    URL,
                    BODY,
                    REPLAYED -> ProblemCode.REQUEST_REFUSED;
        };
    }

    /** Keeps a caller from writing lines of its own into the log. */
    private static String printable(String path) {
        return path.replaceAll("[^\\x21-\\x7E]", "?");
    }
}
