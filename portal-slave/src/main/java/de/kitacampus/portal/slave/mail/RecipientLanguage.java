package de.kitacampus.portal.slave.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** In which language a person wants her mails; implemented by a module that knows people. */
@FunctionalInterface
public interface RecipientLanguage {

    /** German or English; empty if she wants what is usual here. */
    Optional<Locale> of(UUID recipient);
}
