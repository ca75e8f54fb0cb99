package de.kitacampus.portal.slave.shell;

import java.util.Optional;

/** The name of the carrier whose portal this is; implemented by the module that knows it from the enrolment. */
@FunctionalInterface
public interface CarrierName {

    Optional<String> name();
}
