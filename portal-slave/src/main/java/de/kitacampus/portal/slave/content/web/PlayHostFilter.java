package de.kitacampus.portal.slave.content.web;

import de.kitacampus.portal.slave.content.PlayOrigin;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps courses and portal on origins of their own: neither answers under the other's address, and the portal answers nothing that a page of
 * a course asks for.
 *
 * @see "Design decision: DD165-20261123-own-courses-on-an-origin-of-their-own.md"
 */
class PlayHostFilter extends OncePerRequestFilter {

    /** The page around the player and what belongs to it; nothing of a course and nothing that a session may do. */
    private static final Pattern FRAME =
            Pattern.compile("/play/s/[0-9a-f-]{36}/|/play/static/(?:frame\\.(?:js|css)|presence\\.js)");

    private final PlayOrigin origin;

    PlayHostFilter(PlayOrigin origin) {
        this.origin = origin;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        boolean play = path.equals("/play") || path.startsWith("/play/");
        if (origin.isAskedBy(request.getServerName(), request.getServerPort(), request.getLocalPort())) {
            answer(play, HttpServletResponse.SC_NOT_FOUND, request, response, chain);
        } else if (play) {
            answer(FRAME.matcher(path).matches(), HttpServletResponse.SC_NOT_FOUND, request, response, chain);
        } else {
            answer(!isOfACourse(request), HttpServletResponse.SC_FORBIDDEN, request, response, chain);
        }
    }

    /** Cookies of the portal come with it, for both are of one site. Browsers tell where a request begins; a person who follows a link is welcome. */
    private boolean isOfACourse(HttpServletRequest request) {
        boolean sameSite = "same-site".equals(request.getHeader("Sec-Fetch-Site"));
        boolean followed = "document".equals(request.getHeader("Sec-Fetch-Dest"))
                && request.getMethod().equals("GET");
        return sameSite && !followed || origin.url("").equals(request.getHeader("Origin"));
    }

    private static void answer(
            boolean allowed, int refusal, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (allowed) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(refusal);
        }
    }
}
