package de.kitacampus.portal.slave.content.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseCookie;

/** Ties a session of the player to one browser: sent to the session's own path only, unreadable for scripts. */
final class PlayCookie {

    private static final String NAME = "own-play";
    private static final String PREFIX = "/play/s/";

    private PlayCookie() {}

    static String path(UUID session) {
        return PREFIX + session + "/";
    }

    static ResponseCookie cookie(UUID session, String secret, boolean secure) {
        return ResponseCookie.from(NAME, secret)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path(PREFIX + session)
                .build();
    }

    /** What another site makes a browser ask for proves nothing (DD116). */
    static @Nullable String of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null || "cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            return null;
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(NAME)) {
                return cookie.getValue();
            }
        }
        return null;
    }
}
