/** Accounts of the portal, sign-in and what guards it. */
@ApplicationModule(allowedDependencies = {"shell"})
@NullMarked
package de.kitacampus.portal.slave.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
