/** Accounts and roles of the back office, sign-in and what guards it. */
@ApplicationModule(allowedDependencies = {"shell"})
@NullMarked
package de.kitacampus.portal.master.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
