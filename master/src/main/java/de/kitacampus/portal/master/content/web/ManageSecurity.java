package de.kitacampus.portal.master.content.web;

import de.kitacampus.portal.master.content.ManagementSettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Guards the management API: whoever knows the token, on the back office's host only. */
@Configuration(proxyBeanMethods = false)
class ManageSecurity {

    private static final String CHALLENGE = "Bearer realm=\"management\"";

    @Bean
    @Order(15)
    SecurityFilterChain manageChain(HttpSecurity http, ManagementSettings settings) {
        return http.securityMatcher("/manage/**")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((authentication, context) -> new AuthorizationDecision(
                                settings.admits(context.getRequest().getHeader("Authorization")))))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint((request, response, _) -> ask(request, response)))
                .build();
    }

    /** As RFC 6750 has it: how to prove oneself, and whether a wrong proof was given. */
    private static void ask(HttpServletRequest request, HttpServletResponse response) {
        boolean wrong = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, wrong ? CHALLENGE + ", error=\"invalid_token\"" : CHALLENGE);
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
}
