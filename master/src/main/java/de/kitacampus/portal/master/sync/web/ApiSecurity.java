package de.kitacampus.portal.master.sync.web;

import de.kitacampus.portal.common.wire.v1.ApiPaths;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import de.kitacampus.portal.master.sync.SyncProperties;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Guards {@code /api/**}: every call signed, but for the enrolment, which signs itself. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    @Bean
    @Order(10)
    SecurityFilterChain apiSecurityFilterChain(
            HttpSecurity http,
            PortalAuthentication authentication,
            ProblemEntryPoint entryPoint,
            SyncProperties properties,
            Clock clock) {
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> {})
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests
                        // An asynchronous answer was authorized when it was a request.
                        .dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, ApiPaths.ENROLMENTS)
                        .permitAll()
                        .anyRequest()
                        .hasAuthority(PortalToken.AUTHORITY))
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(authentication)
                        .bearerTokenResolver(ApiSecurity::bearer)
                        .authenticationEntryPoint(entryPoint)
                        .accessDeniedHandler(denied()))
                .exceptionHandling(handling ->
                        handling.authenticationEntryPoint(entryPoint).accessDeniedHandler(denied()))
                .addFilterBefore(new RawBodyFilter(), BearerTokenAuthenticationFilter.class)
                .addFilterAfter(new RateLimitFilter(properties, clock), BearerTokenAuthenticationFilter.class)
                .addFilterAfter(new TenantFilter(), RateLimitFilter.class)
                .build();
    }

    /** The header only: never the query, never a form. Whether it is a token at all is the verifier's business. */
    private static @org.jspecify.annotations.Nullable String bearer(HttpServletRequest request) {
        if (ApiPaths.ENROLMENTS.equals(request.getRequestURI())) {
            return null;
        }
        String header = request.getHeader("Authorization");
        boolean bearer = header != null && header.regionMatches(true, 0, "Bearer ", 0, 7);
        return bearer ? header.substring(7).strip() : null;
    }

    private static AccessDeniedHandler denied() {
        return (request, response, exception) -> Problems.write(
                response, HttpStatus.FORBIDDEN, ProblemCode.REQUEST_REFUSED, "this call is not allowed", null);
    }
}
