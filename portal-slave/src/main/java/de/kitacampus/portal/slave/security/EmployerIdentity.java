package de.kitacampus.portal.slave.security;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whom the employer signed in.
 *
 * @param issuer who says so
 * @param subject the person there, for ever
 * @param email her address if the employer has verified it, or null
 * @param mayBeNew whether somebody unknown becomes a person
 * @param roles the job roles and centres that she has there
 */
public record EmployerIdentity(
        String issuer,
        String subject,
        @Nullable String email,
        String firstName,
        String lastName,
        boolean mayBeNew,
        Claimed roles,
        Claimed centres) {

    /**
     * @param held names that she has
     * @param ruled names about which the employer decides; all others are left as they are
     */
    public record Claimed(Set<String> held, Set<String> ruled) {

        public Claimed {
            held = Set.copyOf(held);
            ruled = Set.copyOf(ruled);
        }
    }
}
