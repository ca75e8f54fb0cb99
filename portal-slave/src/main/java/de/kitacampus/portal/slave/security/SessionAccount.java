package de.kitacampus.portal.slave.security;

import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

@Component
class SessionAccount implements CurrentAccount {

    private static final String ADMIN_AUTHORITY = "ROLE_" + PortalRole.ADMIN;

    @Override
    public Optional<UUID> id() {
        return authentication()
                .map(Authentication::getPrincipal)
                .filter(SignedInAccount.class::isInstance)
                .map(principal -> ((SignedInAccount) principal).id());
    }

    @Override
    public boolean isCarrierAdmin() {
        return authentication().stream()
                .flatMap(authentication -> authentication.getAuthorities().stream())
                .anyMatch(authority -> ADMIN_AUTHORITY.equals(authority.getAuthority()));
    }

    private static Optional<Authentication> authentication() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated);
    }
}
