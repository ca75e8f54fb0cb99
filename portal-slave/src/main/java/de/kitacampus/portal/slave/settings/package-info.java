/**
 * Settings of the house: name, logo, colour, public pages, languages and how long things are kept.
 *
 * @see "Design decision: DD160-20261122-settings-as-versions.md"
 */
@ApplicationModule(allowedDependencies = {"staff", "security", "shell", "demo"})
@NullMarked
package de.kitacampus.portal.slave.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
