/** The signed client of the master: push usage and requests for certificates, pull catalog and results, health. */
@ApplicationModule(
        allowedDependencies = {"journal", "offer", "learning", "certificates", "invoices", "rights", "security", "shell"
        })
@NullMarked
package de.kitacampus.portal.slave.sync;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
