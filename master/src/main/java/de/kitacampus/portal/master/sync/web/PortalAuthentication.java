package de.kitacampus.portal.master.sync.web;

import de.kitacampus.portal.common.signing.Refusal;
import de.kitacampus.portal.common.signing.RequestFacts;
import de.kitacampus.portal.common.signing.RequestVerifier;
import de.kitacampus.portal.common.signing.Verification;
import de.kitacampus.portal.master.portals.Portals;
import de.kitacampus.portal.master.sync.MasterAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.stereotype.Component;

/**
 * Authenticates a request by its token. A decoder of tokens alone would not do: the token is bound to method, URL and body of
 * the request it came with.
 *
 * @see "DD002-20261122-signed-api.md"
 */
@Component
class PortalAuthentication implements AuthenticationManagerResolver<HttpServletRequest> {

    private final RequestVerifier verifier;
    private final MasterAddress address;
    private final Portals portals;

    PortalAuthentication(RequestVerifier verifier, MasterAddress address, Portals portals) {
        this.verifier = verifier;
        this.address = address;
        this.portals = portals;
    }

    @Override
    public AuthenticationManager resolve(HttpServletRequest request) {
        return authentication -> authenticate(request, authentication);
    }

    private Authentication authenticate(HttpServletRequest request, Authentication authentication) {
        String token = ((BearerTokenAuthenticationToken) authentication).getToken();
        return switch (verifier.verify(token, facts(request))) {
            case Verification.Refused refused -> throw new RefusedRequest(refused.refusal());
            case Verification.Accepted accepted -> {
                portals.contacted(accepted.portal());
                yield new PortalToken(accepted.portal());
            }
        };
    }

    private RequestFacts facts(HttpServletRequest request) {
        String query = request.getQueryString() == null ? "" : request.getQueryString();
        try {
            URI url = address.of(request.getRequestURI(), query);
            return new RequestFacts(request.getMethod(), url, RawBodyFilter.bodyOf(request));
        } catch (IllegalArgumentException noUrl) {
            throw new RefusedRequest(Refusal.URL);
        }
    }
}
