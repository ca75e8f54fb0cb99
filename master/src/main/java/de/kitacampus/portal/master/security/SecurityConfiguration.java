package de.kitacampus.portal.master.security;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import com.vaadin.flow.spring.security.RequestUtil;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Sign-in to the back office and what guards it. The chain comes last: chains for the signed API and for the player stand
 * before it with a smaller order, and whatever they leave is closed here.
 *
 * @see "Design decision: DD010-20261122-signing-in.md"
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity(jsr250Enabled = true)
@EnableConfigurationProperties(SecurityProperties.class)
class SecurityConfiguration {

    static final String LOGIN = "/login";

    private static final int BACK_OFFICE_CHAIN = 100;

    /** Flow 25.2 starts with an inline script and builds functions from texts, hence the two exceptions for scripts. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'self'; "
            + "script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' ws: wss:; object-src 'none'; "
            + "base-uri 'self'; frame-ancestors 'none'; form-action 'self' ";

    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder(
                "argon2",
                Map.of(
                        "argon2",
                        Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8(),
                        "bcrypt",
                        new BCryptPasswordEncoder()));
    }

    /** Nobody reads them, and every request would pass some forty filters twice as slowly. */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(BACK_OFFICE_CHAIN)
    SecurityFilterChain backOfficeChain(
            HttpSecurity http,
            SignInLimits limits,
            Accounts accounts,
            RequestUtil requests,
            @Value("${portal.content.base-url:} ${portal.content.player-url:}") String contentOrigins) {
        http.authorizeHttpRequests(rules -> rules.requestMatchers(
                        "/actuator/health/**", "/pictures/**", "/error", "/favicon.ico", "/kit.css")
                .permitAll());
        // Vaadin's own setting would also accept a sign-in without a token.
        http.csrf(csrf -> csrf.ignoringRequestMatchers(requests::isFrameworkInternalRequest));
        http.with(vaadin(), vaadin -> vaadin.enableCsrfConfiguration(false)
                .loginView(LOGIN, LOGIN)
                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated));
        // A new ID for the same session: ending the session would cut the sign-in page's push connection, whose new
        // attempt
        // under the old cookie races with the answer to the sign-in and can take the fresh cookie away.
        http.sessionManagement(sessions -> sessions.sessionFixation(fixation -> fixation.changeSessionId()));
        http.headers(headers -> harden(headers, contentOrigins));
        http.addFilterBefore(new SignInLimitFilter(limits), UsernamePasswordAuthenticationFilter.class);
        http.addFilterBefore(new StaleSessionFilter(accounts), AuthorizationFilter.class);
        return http.build();
    }

    /**
     * @param contentOrigins where a form starts a test play, and where it leads on to
     */
    private static void harden(HeadersConfigurer<HttpSecurity> headers, String contentOrigins) {
        headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY + contentOrigins))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(permissions -> permissions.policy("camera=(), microphone=(), geolocation=()"));
    }
}
