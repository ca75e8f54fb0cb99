package de.kitacampus.portal.slave.security;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The Content-Security-Policy. Vaadin needs inline scripts and styles and compiles its templates with {@code eval}.
 *
 * @see "Decision record DD042"
 */
@Component
class ContentPolicy {

    private static final List<String> ANY_SECURE_OR_LOCAL =
            List.of("https:", "http://localhost:*", "http://127.0.0.1:*");

    private final ObjectProvider<TrustedOrigins> origins;

    ContentPolicy(ObjectProvider<TrustedOrigins> origins) {
        this.origins = origins;
    }

    String header() {
        return String.join(
                "; ",
                "default-src 'self'",
                "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
                "style-src 'self' 'unsafe-inline'",
                "font-src 'self' data:",
                "img-src 'self' data: blob: " + list(TrustedOrigins::pictures),
                "connect-src 'self' ws: wss:",
                "object-src 'none'",
                "base-uri 'self'",
                "form-action 'self' " + list(TrustedOrigins::formTargets),
                "frame-ancestors 'none'");
    }

    private String list(Function<TrustedOrigins, List<String>> kind) {
        List<String> named = origins.stream()
                .map(kind)
                .flatMap(List::stream)
                .filter(ContentPolicy::isOrigin)
                .distinct()
                .toList();
        Stream<String> allowed = named.isEmpty() ? ANY_SECURE_OR_LOCAL.stream() : named.stream();
        return String.join(" ", allowed.toList());
    }

    /** Whatever else stands in a setting must not become a directive of its own. */
    private static boolean isOrigin(String text) {
        return text.matches("https?://[A-Za-z0-9.:\\[\\]-]+");
    }
}
