package de.kitacampus.portal.slave.security;

import java.util.Optional;
import java.util.UUID;

/** Who is signed in. */
public interface CurrentAccount {

    /** The account of the current session, if somebody is signed in. */
    Optional<UUID> id();

    /** The session of the current account, see {@link OpenSessions}. */
    Optional<UUID> session();

    /** How the current account signed in. */
    Optional<SignInWay> way();

    /** Whether the current account administers the portal for the carrier. */
    boolean isCarrierAdmin();
}
