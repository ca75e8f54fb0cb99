/** Purchase prices (EK) of carriers and the price versions their portals were told. */
@ApplicationModule(allowedDependencies = {"catalog", "customers", "security", "shell"})
@NullMarked
package de.kitacampus.portal.master.pricing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
