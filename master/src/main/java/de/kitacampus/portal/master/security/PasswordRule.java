package de.kitacampus.portal.master.security;

import java.util.Locale;

/** What a password must be: long enough, not endless, not the user name. No rules on kinds of characters (NIST SP 800-63B). */
public final class PasswordRule {

    public static final int MIN_LENGTH = 12;
    /** Keeps a single sign-in from costing the server much. */
    public static final int MAX_LENGTH = 128;

    private PasswordRule() {}

    public static boolean accepts(String password, String userName) {
        return password.length() >= MIN_LENGTH
                && password.length() <= MAX_LENGTH
                && !password.toLowerCase(Locale.ROOT).contains(userName.toLowerCase(Locale.ROOT));
    }
}
