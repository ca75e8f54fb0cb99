package de.kitacampus.portal.slave.security;

import java.util.List;
import java.util.UUID;

/**
 * Who is signed in where. A session that is ended here is over with its next click, in an open window as well. Locking an account,
 * other roles and a new password end its sessions, too.
 *
 * @see "Decision record DD150"
 */
public interface OpenSessions {

    /** Those of the current account: the one that asks first, then the last used. */
    List<OpenSession> own();

    /**
     * Ends one of the current account's sessions.
     *
     * @return whether there was such a session of this account
     */
    boolean end(UUID session);

    /**
     * Ends all sessions of the current account but the one that asks.
     *
     * @return how many there were
     */
    int endOthers();

    /** Those of any account, the last used first; for modules that know whose account the caller may touch. */
    List<OpenSession> of(UUID accountId);

    /**
     * Ends all sessions of any account; for modules that know whose account the caller may touch.
     *
     * @return how many there were
     */
    int endAll(UUID accountId);
}
