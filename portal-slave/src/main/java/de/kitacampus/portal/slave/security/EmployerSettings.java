package de.kitacampus.portal.slave.security;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Sign-in at the employer, by OpenID Connect; without an issuer there is none.
 *
 * @param issuer the provider's address, as it stands in its tokens
 * @param clientId what the provider calls this portal
 * @param clientSecret what the provider knows this portal by
 * @param name what people call it, e.g. {@code Trägerkonto}; null for a general word
 * @param groupsClaim the claim with a person's groups
 * @param createAccounts whether somebody the portal does not know yet becomes a person at her first sign-in
 * @param roles which group means which job role, by the role's name
 * @param centres which group means which centre, by its code
 */
@ConfigurationProperties("portal.employer")
record EmployerSettings(
        String issuer,
        String clientId,
        String clientSecret,
        @Nullable String name,
        @DefaultValue("groups") String groupsClaim,
        @DefaultValue("false") boolean createAccounts,
        @DefaultValue Map<String, String> roles,
        @DefaultValue Map<String, String> centres) {

    /** What the groups mean. */
    static Set<String> meaning(Map<String, String> map, Set<String> groups) {
        return groups.stream()
                .filter(map::containsKey)
                .map(map::get)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
