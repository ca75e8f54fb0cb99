package de.kitacampus.portal.master.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a sign-in that is tried too often, before any password is looked at, and says how long to wait. */
class SignInLimitFilter extends OncePerRequestFilter {

    private final SignInLimits limits;

    SignInLimitFilter(SignInLimits limits) {
        this.limits = limits;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod())
                || !(request.getContextPath() + SecurityConfiguration.LOGIN).equals(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String account = Objects.requireNonNullElse(request.getParameter("username"), "");
        Duration wait = limits.attempt(account, request.getRemoteAddr());
        if (wait.isZero()) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(
                    request.getContextPath() + SecurityConfiguration.LOGIN + "?wait=" + (wait.toSeconds() + 1));
        }
    }
}
