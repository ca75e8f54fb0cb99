package de.kitacampus.portal.slave.security;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Accounts as other modules make and close them. What is changed here acts on the account's next click: sessions that are
 * older than the change end by themselves.
 */
public interface Accounts {

    /**
     * @param userName 3 to 60 letters, digits and {@code . _ - @ +}; upper and lower case make no difference
     * @return the account, or why there is none
     */
    CreateOutcome create(String userName, String password, Set<PortalRole> roles);

    /**
     * Makes many accounts that start with one common password, hashed once.
     *
     * @return the accounts in the order of the list
     * @throws IllegalStateException if a user name is taken
     */
    List<UUID> createAll(List<NewAccount> accounts, String commonPassword);

    /**
     * Makes many accounts with which nobody can sign in until a password is set, see {@link PasswordLinks}.
     *
     * @return the accounts in the order of the list
     * @throws IllegalStateException if a user name is taken
     */
    List<UUID> createWaiting(List<NewAccount> accounts);

    /** Whether a user name, in any case, belongs to somebody. */
    boolean isTaken(String userName);

    /** Removes an account for good; its sessions end with the next click. */
    void remove(UUID accountId);

    boolean hasCarrierAdmin();

    /** Those who administer the portal and are not locked. */
    List<UUID> carrierAdmins();

    /** Whether this is the only account left that administers the portal and is not locked. */
    boolean isLastCarrierAdmin(UUID accountId);

    Optional<AccountSummary> find(UUID accountId);

    /** The account with this user name, in any case. */
    Optional<AccountSummary> named(String userName);

    Map<UUID, AccountSummary> findAll(Collection<UUID> accountIds);

    void changeRoles(UUID accountId, Set<PortalRole> roles);

    /** Sets a new password without asking for the old one; for administrators. */
    PasswordOutcome resetPassword(UUID accountId, String password);

    /** Sets a new password for the holder of the old one. */
    PasswordOutcome changePassword(UUID accountId, String oldPassword, String newPassword);

    /** A password that satisfies the rules, from a strong random source, without letters that look alike. */
    String generatePassword();

    void lock(UUID accountId);

    void unlock(UUID accountId);

    /** An account to be made. */
    record NewAccount(String userName, Set<PortalRole> roles) {}

    /** What became of a new account. */
    sealed interface CreateOutcome {
        record Created(UUID accountId) implements CreateOutcome {}

        record NameTaken() implements CreateOutcome {}

        /** Too short, too long or with characters that do not belong there. */
        record NameUnusable(String messageKey) implements CreateOutcome {}

        /** Too short or too common; the translation key says which. */
        record PasswordWeak(String messageKey) implements CreateOutcome {}
    }

    /** What became of a new password. */
    sealed interface PasswordOutcome {
        record Changed() implements PasswordOutcome {}

        record OldPasswordWrong() implements PasswordOutcome {}

        /** The old password was guessed too often. */
        record TooOften(Duration waiting) implements PasswordOutcome {}

        /** The translation key says which rule it breaks. */
        record PasswordWeak(String messageKey) implements PasswordOutcome {}
    }
}
