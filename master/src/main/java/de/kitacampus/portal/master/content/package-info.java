/** Course packages: validation, versions, blob store, launch tickets, streaming, player and the SCORM run-time end point. */
@ApplicationModule(allowedDependencies = {"catalog", "portals", "security"})
@NullMarked
package de.kitacampus.portal.master.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
