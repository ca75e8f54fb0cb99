package de.kitacampus.portal.slave.access;

import de.kitacampus.portal.slave.security.SignInCodes.IssuedCode;
import de.kitacampus.portal.slave.staff.Person;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a person gets in.
 *
 * @param person who
 * @param noCodeKey translation key of why there can be no code for her, or null
 * @param code the code she has, also one that is no longer good, or null
 * @param sessions when each of her open sessions was used last, the latest first
 */
public record Access(
        Person person, @Nullable String noCodeKey, @Nullable IssuedCode code, List<Instant> sessions) {

    public Access {
        sessions = List.copyOf(sessions);
    }
}
