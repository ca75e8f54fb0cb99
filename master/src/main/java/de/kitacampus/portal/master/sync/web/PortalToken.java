package de.kitacampus.portal.master.sync.web;

import de.kitacampus.portal.common.id.PortalId;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A portal that has proven this very request to be its own. */
final class PortalToken extends AbstractAuthenticationToken {

    static final String AUTHORITY = "PORTAL";

    private final PortalId portal;

    PortalToken(PortalId portal) {
        super(List.of(new SimpleGrantedAuthority(AUTHORITY)));
        this.portal = portal;
        setAuthenticated(true);
    }

    @Override
    public PortalId getPrincipal() {
        return portal;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    @Override
    public String getName() {
        return portal.toString();
    }
}
