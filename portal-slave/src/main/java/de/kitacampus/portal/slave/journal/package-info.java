/** The usage journal: append, chain, batches, receipts. Sees pseudonyms only. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package de.kitacampus.portal.slave.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
