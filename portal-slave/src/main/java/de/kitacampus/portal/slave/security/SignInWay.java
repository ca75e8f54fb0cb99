package de.kitacampus.portal.slave.security;

/** How somebody signed in. */
public enum SignInWay {
    PASSWORD,
    /** Number and code from a slip, see {@link SignInCodes}. */
    CODE,
    PASSKEY,
    /** At the employer, by OpenID Connect. */
    EMPLOYER
}
