package de.kitacampus.portal.master.attestations.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Everybody may look: no account, no session, no cookie. */
@Configuration(proxyBeanMethods = false)
class VerifySecurity implements WebMvcConfigurer {

    /** Nothing can be sent from the page but its form, and that has one field with a name: the number. */
    static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'";

    private static final java.time.Duration KEPT = java.time.Duration.ofMinutes(10);

    @Bean
    @Order(30)
    SecurityFilterChain verifyChain(HttpSecurity http) {
        return http.securityMatcher("/verify", "/verify/**", VerifyController.KEYS)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Nothing here changes anything.
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .securityContext(context -> context.disable())
                .anonymous(anonymous -> anonymous.disable())
                .logout(logout -> logout.disable())
                .headers(headers -> headers.cacheControl(cache -> cache.disable())
                        .contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .frameOptions(frames -> frames.deny())
                        .referrerPolicy(referrer -> referrer.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                                        .ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/verify/static/**")
                .addResourceLocations("classpath:/verify/static/")
                .setCacheControl(CacheControl.maxAge(KEPT).cachePublic());
    }
}
