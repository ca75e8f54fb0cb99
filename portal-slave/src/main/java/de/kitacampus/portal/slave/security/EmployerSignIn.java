package de.kitacampus.portal.slave.security;

import de.kitacampus.portal.slave.security.EmployerIdentity.Claimed;
import de.kitacampus.portal.slave.security.EmployerStaff.Arrival;
import de.kitacampus.portal.slave.security.EmployerStaff.Reason;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Lets in whom the employer signed in; only there if an employer is set. */
@Component
@ConditionalOnProperty("portal.employer.issuer")
@EnableConfigurationProperties(EmployerSettings.class)
public class EmployerSignIn {

    /** Where the browser goes to begin. */
    public static final String START = "login/to/" + EmployerFilters.REGISTRATION;

    private final EmployerSettings settings;
    private final EmployerStaff staff;
    private final StoredAccounts accounts;

    EmployerSignIn(EmployerSettings settings, EmployerStaff staff, StoredAccounts accounts) {
        this.settings = settings;
        this.staff = staff;
        this.accounts = accounts;
    }

    /** What people call it, if that is set. */
    public Optional<String> name() {
        return Optional.ofNullable(settings.name()).filter(name -> !name.isBlank());
    }

    EmployerSettings settings() {
        return settings;
    }

    /**
     * @throws Refusal if nobody here belongs to her
     */
    SignedInAccount letIn(OidcUser user) {
        return switch (staff.arrive(identity(user))) {
            case Arrival.Refused refused -> throw new Refusal(refused.reason());
            case Arrival.Known known ->
                accounts.findById(known.accountId())
                        .map(account -> account.principal(SignInWay.EMPLOYER))
                        .filter(SignedInAccount::isAccountNonLocked)
                        .orElseThrow(() -> new Refusal(Reason.LOCKED));
        };
    }

    private EmployerIdentity identity(OidcUser user) {
        Set<String> groups = groups(user.getClaims().get(settings.groupsClaim()));
        return new EmployerIdentity(
                Objects.requireNonNull(user.getIssuer()).toString(),
                Objects.requireNonNull(user.getSubject()),
                Boolean.TRUE.equals(user.getEmailVerified()) ? user.getEmail() : null,
                text(user.getGivenName()),
                text(user.getFamilyName()),
                settings.createAccounts(),
                claimed(settings.roles(), groups),
                claimed(settings.centres(), groups));
    }

    private static Claimed claimed(Map<String, String> map, Set<String> groups) {
        return new Claimed(EmployerSettings.meaning(map, groups), Set.copyOf(new HashSet<>(map.values())));
    }

    private static Set<String> groups(@Nullable Object claim) {
        Set<String> groups = new HashSet<>();
        if (claim instanceof Collection<?> several) {
            several.forEach(one -> groups.add(String.valueOf(one)));
        } else if (claim != null) {
            groups.add(claim.toString());
        }
        return groups;
    }

    private static String text(@Nullable String claim) {
        return claim == null ? "" : claim.strip();
    }

    /** The employer knows her, the portal does not. */
    static class Refusal extends AuthenticationException {

        private final transient Reason reason;

        Refusal(Reason reason) {
            super("the employer's sign-in came to nothing: " + reason);
            this.reason = reason;
        }

        String word() {
            return reason.name().toLowerCase(Locale.ROOT);
        }
    }
}
