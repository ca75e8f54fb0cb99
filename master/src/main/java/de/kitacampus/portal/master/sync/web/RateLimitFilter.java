package de.kitacampus.portal.master.sync.web;

import de.kitacampus.portal.common.rates.CallerRates;
import de.kitacampus.portal.common.wire.v1.ApiPaths;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import de.kitacampus.portal.master.sync.SyncProperties;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says 429 with the time to wait: to a portal by its identity, to a caller without one by its address. */
final class RateLimitFilter extends OncePerRequestFilter {

    private final CallerRates portals;
    private final CallerRates addresses;

    RateLimitFilter(SyncProperties properties, Clock clock) {
        portals = CallerRates.perMinute(properties.requestsPerMinute(), clock);
        addresses = CallerRates.perMinute(properties.enrolmentsPerMinute(), clock);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Duration> wait = waiting(request);
        if (wait.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(
                HttpHeaders.RETRY_AFTER,
                String.valueOf(wait.get().plusMillis(999).toSeconds()));
        Problems.write(response, HttpStatus.TOO_MANY_REQUESTS, ProblemCode.TOO_MANY_REQUESTS, "Too many calls", null);
    }

    private Optional<Duration> waiting(HttpServletRequest request) {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof PortalToken portal) {
            return portals.waiting(portal.getName());
        }
        return ApiPaths.ENROLMENTS.equals(request.getRequestURI())
                ? addresses.waiting(request.getRemoteAddr())
                : Optional.empty();
    }
}
