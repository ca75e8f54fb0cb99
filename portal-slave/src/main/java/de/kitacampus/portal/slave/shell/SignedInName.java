package de.kitacampus.portal.slave.shell;

import java.util.Optional;

/** The name of the person who is signed in; implemented by the home of names. */
@FunctionalInterface
public interface SignedInName {

    Optional<String> name();
}
