package de.kitacampus.portal.slave.security;

import java.util.Set;
import java.util.UUID;

/** Accounts as other modules make and close them. */
public interface Accounts {

    /**
     * @return the account, or that the name is taken
     */
    CreateOutcome create(String userName, String password, Set<PortalRole> roles);

    boolean hasCarrierAdmin();

    void lock(UUID accountId);

    void unlock(UUID accountId);

    /** What became of a new account. */
    sealed interface CreateOutcome {
        record Created(UUID accountId) implements CreateOutcome {}

        record NameTaken() implements CreateOutcome {}

        /** Too short or too common; the translation key says which. */
        record PasswordWeak(String messageKey) implements CreateOutcome {}
    }
}
