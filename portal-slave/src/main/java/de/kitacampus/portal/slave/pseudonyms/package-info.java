/** Which person has which random user ID (Nutzer-ID). */
@ApplicationModule(allowedDependencies = {"staff"})
@NullMarked
package de.kitacampus.portal.slave.pseudonyms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
