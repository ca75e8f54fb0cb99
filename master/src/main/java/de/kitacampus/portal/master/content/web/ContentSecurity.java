package de.kitacampus.portal.master.content.web;

import de.kitacampus.portal.master.content.ContentSettings;
import de.kitacampus.portal.master.content.Playing;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Guards everything below {@code /play}: no accounts and no sessions of the back office; each request proves itself by its
 * ticket or by the cookie of its play session.
 *
 * @see "Design decision: DD020-20261122-content-origin.md"
 */
@Configuration(proxyBeanMethods = false)
class ContentSecurity {

    @Bean
    @Order(20)
    SecurityFilterChain contentChain(HttpSecurity http) throws Exception {
        return http.securityMatcher("/play", "/play/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // The ticket is the secret of the launch; all else needs a SameSite cookie limited to its session.
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .securityContext(context -> context.disable())
                .anonymous(anonymous -> anonymous.disable())
                .logout(logout -> logout.disable())
                .headers(headers ->
                        headers.frameOptions(frames -> frames.disable()).cacheControl(cache -> cache.disable()))
                .build();
    }

    @Bean
    FilterRegistrationBean<ContentHostFilter> contentHostFilter(ContentSettings settings) {
        FilterRegistrationBean<ContentHostFilter> filter =
                new FilterRegistrationBean<>(new ContentHostFilter(settings));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 20);
        return filter;
    }

    @Bean
    FilterRegistrationBean<AssetFilter> assetFilter(
            ContentSettings settings, Playing playing, FetchWatch watch, PageHeaders headers) {
        FilterRegistrationBean<AssetFilter> filter =
                new FilterRegistrationBean<>(new AssetFilter(settings, playing, watch, headers));
        filter.addUrlPatterns("/play/s/*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
