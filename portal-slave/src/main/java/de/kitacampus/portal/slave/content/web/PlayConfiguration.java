package de.kitacampus.portal.slave.content.web;

import de.kitacampus.portal.common.scorm.runtime.PlayerPage;
import de.kitacampus.portal.slave.content.PlayOrigin;
import java.time.Duration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** What the origin of own courses needs: no accounts and no sessions of the portal; each request proves itself by ticket or cookie. */
@Configuration(proxyBeanMethods = false)
class PlayConfiguration implements WebMvcConfigurer {

    @Bean
    PlayerPage playerPage(JsonMapper json) {
        return new PlayerPage(json);
    }

    @Bean
    @Order(20)
    SecurityFilterChain playChain(HttpSecurity http) {
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
    FilterRegistrationBean<PlayHostFilter> playHostFilter(PlayOrigin origin) {
        FilterRegistrationBean<PlayHostFilter> filter = new FilterRegistrationBean<>(new PlayHostFilter(origin));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/play/static/**")
                .addResourceLocations("classpath:/play/static/")
                .setCacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic());
    }
}
