package de.kitacampus.portal.master.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends the sessions of an account that was locked or whose password has changed, with their next request. */
class StaleSessionFilter extends OncePerRequestFilter {

    private final Accounts accounts;

    StaleSessionFilter(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication someone = SecurityContextHolder.getContext().getAuthentication();
        if (someone != null
                && someone.getPrincipal() instanceof SignedInAccount account
                && !accounts.isStillValid(account.id(), account.credentialsVersion())) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
        }
        chain.doFilter(request, response);
    }
}
