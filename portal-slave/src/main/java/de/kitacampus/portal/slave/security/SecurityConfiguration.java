package de.kitacampus.portal.slave.security;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The filter chain: who gets in, what guards the pages. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    /** Names the algorithm in each hash, so that a stronger one can follow without a reset of all passwords. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return new DelegatingPasswordEncoder(
                "argon2id", Map.of("argon2id", Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    }

    @Bean
    UserDetailsService userDetailsService(StoredAccounts accounts) {
        return name -> accounts.findByUserNameKey(StoredAccount.key(name))
                .map(StoredAccount::principal)
                .orElseThrow(() -> new UsernameNotFoundException("no such account"));
    }

    @Bean
    SecurityFilterChain portalFilterChain(
            HttpSecurity http,
            Accounts accounts,
            StoredAccounts stored,
            SignInThrottle throttle,
            ContentPolicy contentPolicy) {
        http.authorizeHttpRequests(
                requests -> requests.requestMatchers("/actuator/health/**", "/kit.css", "/styles.css", "/favicon.ico")
                        .permitAll()
                        .requestMatchers("/setup/**")
                        .access((authentication, request) -> new AuthorizationDecision(!accounts.hasCarrierAdmin())));
        http.with(VaadinSecurityConfigurer.vaadin(), vaadin -> vaadin.loginView("/login", "/login?goodbye"));
        http.addFilterBefore(new SignInThrottleFilter(throttle), UsernamePasswordAuthenticationFilter.class);
        http.addFilterBefore(new AccountCheckFilter(stored), AuthorizationFilter.class);
        http.headers(headers -> headers.frameOptions(frames -> frames.deny())
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .addHeaderWriter(
                        (request, response) -> response.setHeader("Content-Security-Policy", contentPolicy.header())));
        return http.build();
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
