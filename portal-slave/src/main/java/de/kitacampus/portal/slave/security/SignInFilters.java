package de.kitacampus.portal.slave.security;

import java.util.List;
import java.util.Objects;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationSuccessHandler;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** The ways to sign in, and what slows down guessing in front of each. */
@Component
class SignInFilters {

    private static final String CODE_PAGE = "/code";
    private static final String CODE_POST = "/login/code";

    private final AuthenticationSuccessHandler toStart = new SimpleUrlAuthenticationSuccessHandler("/");
    private final SessionOpening opening;
    private final SignInThrottle throttle;
    private final StoredCodes codes;
    private final PasskeySignIns passkeys;

    SignInFilters(SessionOpening opening, SignInThrottle throttle, StoredCodes codes, PasskeySignIns passkeys) {
        this.opening = opening;
        this.throttle = throttle;
        this.codes = codes;
        this.passkeys = passkeys;
    }

    void addTo(HttpSecurity http) {
        Class<UsernamePasswordAuthenticationFilter> password = UsernamePasswordAuthenticationFilter.class;
        http.addFilterBefore(
                new SignInThrottleFilter(SignInThrottleFilter.post("/login"), "/login", throttle), password);
        http.addFilterBefore(
                new SignInThrottleFilter(SignInThrottleFilter.post(CODE_POST), CODE_PAGE, throttle), password);
        http.addFilterBefore(withCode(), password);
        http.addFilterBefore(prepared(new PasskeyFilter(passkeys), "/login?passkey"), password);
    }

    /** A new ID for the same session: a new session would cut the push connection of the sign-in page (DD010). */
    SessionAuthenticationStrategy newSession() {
        return new CompositeSessionAuthenticationStrategy(
                List.of(new ChangeSessionIdAuthenticationStrategy(), opening));
    }

    private AbstractAuthenticationProcessingFilter withCode() {
        UsernamePasswordAuthenticationFilter filter = new UsernamePasswordAuthenticationFilter();
        filter.setRequiresAuthenticationRequestMatcher(SignInThrottleFilter.post(CODE_POST));
        filter.setAuthenticationManager(new ProviderManager(new CodeSignIn(codes)));
        return prepared(filter, CODE_PAGE + "?error");
    }

    /** Nobody is led on to the page where somebody else stopped. */
    private <F extends AbstractAuthenticationProcessingFilter> F prepared(F filter, String failed) {
        filter.setSessionAuthenticationStrategy(newSession());
        filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        filter.setAuthenticationSuccessHandler((request, response, authentication) -> {
            String typed = Objects.requireNonNullElse(request.getParameter("username"), "");
            throttle.succeeded(typed, request.getRemoteAddr());
            toStart.onAuthenticationSuccess(request, response, authentication);
        });
        filter.setAuthenticationFailureHandler(new SimpleUrlAuthenticationFailureHandler(failed));
        return filter;
    }
}
