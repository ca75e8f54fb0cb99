package de.kitacampus.portal.slave.security;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;

/**
 * Passkeys (WebAuthn) of the current account. Adding one takes the password, as it opens the account for good.
 *
 * @see "Decision record DD152"
 */
public interface Passkeys {

    /** Longest name of a passkey. */
    int MAX_LABEL = 60;
    /** More than anybody has devices. */
    int MOST = 10;

    /** Those of the current account, the newest first. */
    List<Passkey> own();

    /** Those of any account; for modules that know whose account the caller may look at. */
    List<Passkey> of(UUID accountId);

    StartOutcome start(String password);

    /**
     * Keeps the passkey that the browser made.
     *
     * @param started what {@link #start} answered, used up by this
     * @param credential what the browser answered, as JSON
     */
    AddOutcome add(Started started, String credential, String label);

    /** @return whether there was such a passkey of the current account */
    boolean rename(UUID passkey, String label);

    /** @return whether there was such a passkey of the current account */
    boolean delete(UUID passkey);

    /** Begins to add a passkey; belongs to the window that asked and to no other. */
    final class Started {

        private final PublicKeyCredentialCreationOptions options;
        private final String json;
        private boolean used;

        Started(PublicKeyCredentialCreationOptions options, String json) {
            this.options = options;
            this.json = json;
        }

        PublicKeyCredentialCreationOptions options() {
            return options;
        }

        /** What the browser is asked, binary parts in Base64url. */
        public String json() {
            return json;
        }

        /** @return whether this is the first time */
        synchronized boolean use() {
            boolean first = !used;
            used = true;
            return first;
        }
    }

    /** What became of the wish for a passkey. */
    sealed interface StartOutcome {

        record Ready(Started started) implements StartOutcome {}

        record PasswordWrong() implements StartOutcome {}

        /** Too many wrong passwords. */
        record TooOften(Duration waiting) implements StartOutcome {}

        record TooMany() implements StartOutcome {}
    }

    /** What became of a passkey. */
    sealed interface AddOutcome {

        record Added() implements AddOutcome {}

        /** Empty or too long. */
        record LabelUnusable() implements AddOutcome {}

        /** What the browser answered does not prove what it should. */
        record NotProven() implements AddOutcome {}
    }
}
