/** The frame around every screen of the back office: layout, menu, languages. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package de.kitacampus.portal.master.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
