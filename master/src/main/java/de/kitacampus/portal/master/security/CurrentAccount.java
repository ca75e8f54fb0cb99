package de.kitacampus.portal.master.security;

import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/** Who is at work. */
@Component
public class CurrentAccount {

    /** The name under which unattended work is recorded. */
    public static final String SYSTEM = "system";

    private final SecurityContextHolderStrategy contexts;

    CurrentAccount(SecurityContextHolderStrategy contexts) {
        this.contexts = contexts;
    }

    /** User name for histories; {@value #SYSTEM} when nobody is signed in. */
    public String name() {
        return authentication().map(Authentication::getName).orElse(SYSTEM);
    }

    /** Whether the person may do everything. */
    public boolean isAdmin() {
        return has(Roles.ADMIN);
    }

    /**
     * Whether the person may change what a role changes; services check by themselves, screens use this to hide what would be refused.
     *
     * @param role of {@link Roles}
     */
    public boolean may(String role) {
        return isAdmin() || has(role);
    }

    private boolean has(String role) {
        return authentication().stream()
                .flatMap(someone -> someone.getAuthorities().stream())
                .anyMatch(authority -> ("ROLE_" + role).equals(authority.getAuthority()));
    }

    /**
     * Does unattended work, such as a scheduled task, with the rights of an administrator. Of no effect within a request of a
     * screen, where the person's own rights count.
     */
    public <T> T asSystem(Supplier<T> work) {
        return unattended(SYSTEM, work);
    }

    /**
     * Goes on with what somebody has started, under that person's name.
     *
     * @param starter user name of whoever had the right to start it
     */
    public <T> T unattended(String starter, Supplier<T> work) {
        SecurityContext before = contexts.getContext();
        SecurityContext system = contexts.createEmptyContext();
        system.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                starter, null, AuthorityUtils.createAuthorityList("ROLE_" + Roles.ADMIN)));
        try {
            contexts.setContext(system);
            return work.get();
        } finally {
            contexts.setContext(before);
        }
    }

    /** Work for a thread of its own, done with the rights of the person who is here now. */
    public Runnable withOwnRights(Runnable work) {
        SecurityContext own = contexts.createEmptyContext();
        own.setAuthentication(contexts.getContext().getAuthentication());
        return () -> {
            contexts.setContext(own);
            try {
                work.run();
            } finally {
                contexts.clearContext();
            }
        };
    }

    private Optional<Authentication> authentication() {
        return Optional.ofNullable(contexts.getContext().getAuthentication());
    }
}
