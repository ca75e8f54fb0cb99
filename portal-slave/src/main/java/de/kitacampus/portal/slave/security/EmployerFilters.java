package de.kitacampus.portal.slave.security;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Sends people to the employer and takes them back: code flow with PKCE, state and nonce. The employer's metadata are read with the
 * first sign-in, so that the portal starts without the employer; its tokens are forgotten at once.
 */
class EmployerFilters {

    static final String REGISTRATION = "employer";

    private static final String START = "/login/to";
    private static final String BACK = "/login/employer";
    private static final String FAILED = "/login?employer=";

    private final EmployerSignIn employer;
    private final ClientRegistrationRepository registrations;

    EmployerFilters(EmployerSignIn employer, String portalUrl) {
        this.employer = employer;
        this.registrations = new SupplierClientRegistrationRepository(
                () -> new InMemoryClientRegistrationRepository(registration(employer.settings(), portalUrl)));
    }

    private static ClientRegistration registration(EmployerSettings settings, String portalUrl) {
        return ClientRegistrations.fromOidcIssuerLocation(settings.issuer())
                .registrationId(REGISTRATION)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .redirectUri(portalUrl + BACK)
                .scope("openid", "profile", "email")
                .build();
    }

    Filter start() {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(registrations, START);
        resolver.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        var filter = new OAuth2AuthorizationRequestRedirectFilter(resolver);
        filter.setAuthenticationFailureHandler(failed());
        return filter;
    }

    OAuth2LoginAuthenticationFilter back() {
        BackFilter filter = new BackFilter(registrations, employer);
        filter.setAuthenticationManager(new ProviderManager(List.of(new OidcAuthorizationCodeAuthenticationProvider(
                new RestClientAuthorizationCodeTokenResponseClient(), new OidcUserService()))));
        return filter;
    }

    AuthenticationFailureHandler failed() {
        return (request, response, problem) -> response.sendRedirect(request.getContextPath() + FAILED + word(problem));
    }

    private static String word(AuthenticationException problem) {
        return problem instanceof EmployerSignIn.Refusal refusal ? refusal.word() : "failed";
    }

    /** Makes an account of this portal of what the employer says. */
    private static class BackFilter extends OAuth2LoginAuthenticationFilter {

        private final EmployerSignIn employer;

        BackFilter(ClientRegistrationRepository registrations, EmployerSignIn employer) {
            super(registrations, new Forgetting(), BACK);
            this.employer = employer;
        }

        @Override
        public Authentication attemptAuthentication(HttpServletRequest request, HttpServletResponse response) {
            Authentication there = super.attemptAuthentication(request, response);
            SignedInAccount account = employer.letIn((OidcUser) Objects.requireNonNull(there.getPrincipal()));
            account.eraseCredentials();
            var here = UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities());
            here.setDetails(authenticationDetailsSource.buildDetails(request));
            return here;
        }
    }

    /** The portal asks the employer for nothing but who somebody is. */
    private static class Forgetting implements OAuth2AuthorizedClientRepository {

        @Override
        public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
                String registration, Authentication principal, HttpServletRequest request) {
            return null;
        }

        @Override
        public void saveAuthorizedClient(
                OAuth2AuthorizedClient client,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}

        @Override
        public void removeAuthorizedClient(
                String registration,
                Authentication principal,
                HttpServletRequest request,
                HttpServletResponse response) {}
    }
}
