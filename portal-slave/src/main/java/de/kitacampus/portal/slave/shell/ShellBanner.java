package de.kitacampus.portal.slave.shell;

import java.util.Optional;

/**
 * Something everybody should know on every page; beans of this type are asked at each navigation and every ten seconds,
 * so they must answer at once.
 */
@FunctionalInterface
public interface ShellBanner {

    /** The translation key of the message, if there is something to say. */
    Optional<String> messageKey();
}
