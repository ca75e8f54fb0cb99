package de.kitacampus.portal.slave.security;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The filter chain: who gets in, what guards the pages. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    private static final String POLICY = "Content-Security-Policy";

    /** Names the algorithm in each hash, so that a stronger one can follow without a reset of all passwords. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder(
                "argon2id", Map.of("argon2id", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    }

    /** Nobody reads them, and every request would pass some thirty filters twice as slowly. */
    @Bean
    SecurityObservationSettings noObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    UserDetailsService userDetailsService(StoredAccounts accounts) {
        return name -> accounts.findByUserNameKey(StoredAccount.key(name))
                .map(account -> account.principal(SignInWay.PASSWORD))
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    @Bean
    SecurityFilterChain portalFilterChain(
            HttpSecurity http,
            Accounts accounts,
            StoredSessions sessions,
            SignInFilters signIn,
            ContentPolicy contentPolicy,
            RequestUtil requests) {
        http.authorizeHttpRequests(rules -> rules.requestMatchers(
                        "/actuator/health/**", "/error", "/kit.css", "/styles.css", "/favicon.ico", "/house/logo")
                .permitAll()
                .requestMatchers("/setup/**")
                .access((authentication, request) -> new AuthorizationDecision(!accounts.hasCarrierAdmin())));
        // Vaadin's own setting would also accept a sign-in without a token.
        http.csrf(csrf -> csrf.ignoringRequestMatchers(requests::isFrameworkInternalRequest));
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.enableCsrfConfiguration(false)
                .loginView("/login", "/login?goodbye")
                // Unknown addresses reach the router, which answers with a page in words.
                .anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated));
        http.sessionManagement(management -> management.sessionAuthenticationStrategy(signIn.newSession()));
        signIn.addTo(http);
        http.addFilterBefore(new AccountCheckFilter(sessions), AuthorizationFilter.class);
        http.headers(headers -> headers.frameOptions(frames -> frames.disable())
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .addHeaderWriter((request, response) -> guard(response, contentPolicy)));
        return http.build();
    }

    /** Pages are framed by nobody; files of own content bring a stricter policy of their own and are framed by our pages. */
    private static void guard(HttpServletResponse response, ContentPolicy contentPolicy) {
        if (!response.containsHeader(POLICY)) {
            response.setHeader(POLICY, contentPolicy.header());
            response.setHeader("X-Frame-Options", "DENY");
        }
    }

    @Bean
    SignInWatch signInWatch(SignInThrottle throttle) {
        return new SignInWatch(throttle);
    }

    /** Gives a successful attempt back to the throttle. */
    static class SignInWatch {

        private final SignInThrottle throttle;

        SignInWatch(SignInThrottle throttle) {
            this.throttle = throttle;
        }

        @EventListener
        void on(AuthenticationSuccessEvent event) {
            if (event.getAuthentication().getDetails() instanceof WebAuthenticationDetails details) {
                throttle.succeeded(event.getAuthentication().getName(), details.getRemoteAddress());
            }
        }
    }
}
