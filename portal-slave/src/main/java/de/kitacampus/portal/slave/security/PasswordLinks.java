package de.kitacampus.portal.slave.security;

import de.kitacampus.portal.slave.security.Accounts.PasswordOutcome;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Links with which the holder of an account sets a password without knowing the old one. A link works once and for some time; a
 * newer one of the same account ends the older ones. Only the hash of what is in the link is kept.
 */
public interface PasswordLinks {

    /** An invitation lies in a mailbox for a while. */
    Duration INVITATION = Duration.ofDays(14);
    /** Whoever forgot a password wants to sign in now. */
    Duration RESET = Duration.ofHours(1);

    /** @return the address to be sent to the holder, and to nobody else */
    String create(UUID accountId, Duration validity);

    /** Whose password the link sets, if it is still good. Looking does not use it up. */
    Optional<AccountSummary> check(String token);

    /** Sets the password and uses the link up; a weak password leaves it unused. */
    UseOutcome use(String token, String password);

    /** What became of a link. */
    sealed interface UseOutcome {

        record PasswordSet(String userName) implements UseOutcome {}

        /** Used, too old, replaced by a newer one, or never there. */
        record Expired() implements UseOutcome {}

        record Weak(PasswordOutcome.PasswordWeak why) implements UseOutcome {}
    }
}
