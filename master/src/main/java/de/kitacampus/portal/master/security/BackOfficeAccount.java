package de.kitacampus.portal.master.security;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account as lists show it.
 *
 * @param id the account
 * @param userName name for signing in, in small letters
 * @param displayName name for people
 * @param role what it may do
 * @param locked whether it may not sign in
 * @param lastSignIn last successful sign-in, or null
 */
public record BackOfficeAccount(
        UUID id,
        String userName,
        String displayName,
        BackOfficeRole role,
        boolean locked,
        @Nullable Instant lastSignIn) {}
