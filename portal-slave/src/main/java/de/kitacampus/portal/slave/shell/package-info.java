/** The frame around every screen of the portal: layout, menu, languages, the carrier's look. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package de.kitacampus.portal.slave.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
