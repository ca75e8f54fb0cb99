/**
 * Attestations: what the master confirms of certificates whose names it does not know, their revocation, and the public page.
 *
 * @see "Design decision: DD070-20261122-certificates-without-names.md"
 */
@ApplicationModule(allowedDependencies = {"catalog", "customers", "learning", "portals", "security"})
@NullMarked
package de.kitacampus.portal.master.attestations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
