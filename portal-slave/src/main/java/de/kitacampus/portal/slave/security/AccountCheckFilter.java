package de.kitacampus.portal.slave.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session on the first request after it was ended elsewhere, or its account was locked or its roles or password were changed. */
class AccountCheckFilter extends OncePerRequestFilter {

    private final StoredSessions sessions;

    AccountCheckFilter(StoredSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getServletPath().startsWith("/VAADIN/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedInAccount account
                && isOver(account, request)) {
            signOut(request);
        }
        chain.doFilter(request, response);
    }

    private boolean isOver(SignedInAccount account, HttpServletRequest request) {
        UUID session = account.session();
        return session == null || !sessions.use(session, account.stamp(), !isHeartbeat(request));
    }

    /** An open page tells every two minutes that it is still there, also when nobody sits before it. */
    private static boolean isHeartbeat(HttpServletRequest request) {
        String query = request.getQueryString();
        return query != null && query.contains("v-r=heartbeat");
    }

    private static void signOut(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
