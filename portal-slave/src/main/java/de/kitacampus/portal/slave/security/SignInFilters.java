package de.kitacampus.portal.slave.security;

import jakarta.servlet.Filter;
import java.util.List;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
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

    /** Nobody is led on to the page where somebody else stopped. */
    private final AuthenticationSuccessHandler toStart = new SimpleUrlAuthenticationSuccessHandler("/");

    private final SessionOpening opening;
    private final SignInThrottle throttle;
    private final StoredCodes codes;
    private final PasskeySignIns passkeys;
    private final ObjectProvider<EmployerSignIn> employer;
    private final String portalUrl;

    SignInFilters(
            SessionOpening opening,
            SignInThrottle throttle,
            StoredCodes codes,
            PasskeySignIns passkeys,
            ObjectProvider<EmployerSignIn> employer,
            @Value("${portal.base-url}") String portalUrl) {
        this.opening = opening;
        this.throttle = throttle;
        this.codes = codes;
        this.passkeys = passkeys;
        this.employer = employer;
        this.portalUrl = portalUrl;
    }

    void addTo(HttpSecurity http) {
        add(http, new SignInThrottleFilter(SignInThrottleFilter.post("/login"), "/login", throttle));
        add(http, new SignInThrottleFilter(SignInThrottleFilter.post(CODE_POST), CODE_PAGE, throttle));
        add(http, withCode());
        add(http, prepared(new PasskeyFilter(passkeys), toStart, failed("/login?passkey")));
        employer.ifAvailable(there -> {
            EmployerFilters filters = new EmployerFilters(there, portalUrl);
            add(http, filters.start());
            add(http, prepared(filters.back(), toStart, filters.failed()));
        });
    }

    private static void add(HttpSecurity http, Filter filter) {
        http.addFilterBefore(filter, UsernamePasswordAuthenticationFilter.class);
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
        AuthenticationSuccessHandler giveBack = (request, response, authentication) -> {
            String number = Objects.requireNonNullElse(request.getParameter("username"), "");
            throttle.succeeded(number, request.getRemoteAddr());
            toStart.onAuthenticationSuccess(request, response, authentication);
        };
        return prepared(filter, giveBack, failed(CODE_PAGE + "?error"));
    }

    private static AuthenticationFailureHandler failed(String page) {
        return new SimpleUrlAuthenticationFailureHandler(page);
    }

    private AbstractAuthenticationProcessingFilter prepared(
            AbstractAuthenticationProcessingFilter filter,
            AuthenticationSuccessHandler succeeded,
            AuthenticationFailureHandler failed) {
        filter.setSessionAuthenticationStrategy(newSession());
        filter.setSecurityContextRepository(new HttpSessionSecurityContextRepository());
        filter.setAuthenticationSuccessHandler(succeeded);
        filter.setAuthenticationFailureHandler(failed);
        return filter;
    }
}
