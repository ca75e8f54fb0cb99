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
    private static final String PREFIX = "/play/s/";

    private Secrets() {}

    static ResponseCookie cookie(PlaySession session, String secret, ContentSettings settings) {
        return ResponseCookie.from(NAME, secret)
                .httpOnly(true)
                .secure(settings.isSecure())
                .sameSite("Lax")
                .path(path(session.id()))
                .build();
    }

    private static boolean isFromElsewhere(HttpServletRequest request) {
        return "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
    }

    static String path(UUID session) {
        return PREFIX + session;
    }

    /**
     * What a browser sends with a request. What another site makes it ask for proves nothing, be it in a new window: from the
     * portal the way leads to the frame around the player, which is of this site and asks for all else.
     */
    static @Nullable String of(HttpServletRequest request) {
        if (isFromElsewhere(request)) {
            return null;
        }
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
