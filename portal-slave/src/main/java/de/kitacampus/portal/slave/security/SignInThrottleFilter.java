package de.kitacampus.portal.slave.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away sign-in attempts that come too fast, and tells how long to wait. */
class SignInThrottleFilter extends OncePerRequestFilter {

    private final RequestMatcher signIn;
    private final String page;
    private final SignInThrottle throttle;

    /**
     * @param signIn the same as that of the filter that signs in, so that nothing gets past this one to that one
     * @param page where to tell how long to wait
     */
    SignInThrottleFilter(RequestMatcher signIn, String page, SignInThrottle throttle) {
        this.signIn = signIn;
        this.page = page;
        this.throttle = throttle;
    }

    static RequestMatcher post(String path) {
        return PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path);
    }

    /** Two of this class are two filters. */
    @Override
    protected String getAlreadyFilteredAttributeName() {
        return super.getAlreadyFilteredAttributeName() + page;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !signIn.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String name = Objects.requireNonNullElse(request.getParameter("username"), "");
        Optional<Duration> wait = throttle.attempt(name, request.getRemoteAddr());
        if (wait.isPresent()) {
            response.sendRedirect(
                    request.getContextPath() + page + "?wait=" + wait.get().toSeconds());
        } else {
            chain.doFilter(request, response);
        }
    }
}
