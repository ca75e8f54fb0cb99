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
        return account().map(SignedInAccount::id);
    }

    @Override
    public Optional<UUID> session() {
        return account().map(SignedInAccount::session);
    }

    @Override
    public boolean isCarrierAdmin() {
        return authentication().stream()
                .flatMap(authentication -> authentication.getAuthorities().stream())
                .anyMatch(authority -> ADMIN_AUTHORITY.equals(authority.getAuthority()));
    }

    @Override
    public Optional<SignInWay> way() {
        return account().map(SignedInAccount::way);
    }

    private static Optional<SignedInAccount> account() {
        return authentication()
                .map(Authentication::getPrincipal)
                .filter(SignedInAccount.class::isInstance)
                .map(SignedInAccount.class::cast);
    }

    private static Optional<Authentication> authentication() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(Authentication::isAuthenticated);
    }
}
