package de.kitacampus.portal.master.content.web;

import de.kitacampus.portal.master.content.ContentSettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps courses and back office on origins of their own: neither answers under the other's host. */
class ContentHostFilter extends OncePerRequestFilter {

    private final ContentSettings settings;

    ContentHostFilter(ContentSettings settings) {
        this.settings = settings;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        boolean play = path.equals("/play") || path.startsWith("/play/");
        boolean contentHost = settings.isContentHost(request.getServerName(), request.getServerPort());
        if (play == contentHost || path.startsWith("/actuator/health")) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
