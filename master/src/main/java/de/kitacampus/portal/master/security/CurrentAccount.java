package de.kitacampus.portal.master.security;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is at work. */
@Component
public class CurrentAccount {

    /** The name under which unattended work is recorded. */
    public static final String SYSTEM = "system";

    /** User name for histories; {@value #SYSTEM} when nobody is signed in. */
    public String name() {
        return authentication().map(Authentication::getName).orElse(SYSTEM);
    }

    /** Whether the person may change things; services check by themselves, screens use this to hide what would be refused. */
    public boolean isAdmin() {
        return authentication().stream()
                .flatMap(someone -> someone.getAuthorities().stream())
                .anyMatch(authority -> ("ROLE_" + Roles.ADMIN).equals(authority.getAuthority()));
    }

    /** Does unattended work, such as a scheduled task, with the rights of an administrator. */
    public <T> T asSystem(Supplier<T> work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext system = SecurityContextHolder.createEmptyContext();
        system.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                SYSTEM, null, AuthorityUtils.createAuthorityList("ROLE_" + Roles.ADMIN)));
        try {
            SecurityContextHolder.setContext(system);
            return work.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static Optional<Authentication> authentication() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication());
    }
}
