package de.kitacampus.portal.master.content.web;

import de.kitacampus.portal.master.content.ContentSettings;
import de.kitacampus.portal.master.content.PlaySession;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;

/** The cookie that ties a play session to one browser: sent to the session's own path only, unreadable for scripts. */
final class Secrets {

    private static final String NAME = "play";

    private Secrets() {}

    static ResponseCookie cookie(PlaySession session, String secret, ContentSettings settings) {
        return ResponseCookie.from(NAME, secret)
                .httpOnly(true)
                .secure(settings.isSecure())
                .sameSite("Lax")
                .path(path(session.id()))
                .build();
    }

    static String path(UUID session) {
        return "/play/s/" + session;
    }

    static @Nullable String of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(NAME)) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }
}
