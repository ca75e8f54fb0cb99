package de.kitacampus.portal.master.content.web;

import de.kitacampus.portal.master.content.ContentSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps courses, the frame around them and the back office on origins of their own: none answers under another's host. */
class ContentHostFilter extends OncePerRequestFilter {

    /** The page itself and what belongs to it; nothing of a course and nothing that a session may do. */
    private static final Pattern FRAME = Pattern.compile("/play/s/[0-9a-f-]{36}/|/play/static/frame\\.(?:js|css)");

    private final ContentSettings settings;

    ContentHostFilter(ContentSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        if (path.startsWith("/actuator/health") || answers(path, request.getServerName(), request.getServerPort())) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private boolean answers(String path, String host, int port) {
        if (settings.isPlayerHost(host, port)) {
            return FRAME.matcher(path).matches();
        }
        boolean play = path.equals("/play") || path.startsWith("/play/");
        return play == settings.isContentHost(host, port);
    }
}
