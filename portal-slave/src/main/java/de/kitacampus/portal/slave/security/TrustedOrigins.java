package de.kitacampus.portal.slave.security;

import java.util.List;

/**
 * Other origins that pages of this portal may use; implemented by the module that knows the master. Without any, pages may
 * post and load pictures over https and from this machine.
 */
public interface TrustedOrigins {

    /** Where forms may be posted to, e.g. {@code https://content.example.org}: learners are sent to their course so. */
    List<String> formTargets();

    /** Where pictures may come from. */
    List<String> pictures();
}
