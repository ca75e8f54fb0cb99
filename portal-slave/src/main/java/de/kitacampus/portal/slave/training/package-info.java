/**
 * Mandatory training: rules as versioned data, who must do what by when, proofs, the board, the evidence folder, automatic booking and
 * reminders. Everything is recorded with the time at which it became known, so that a past day can be told again. Names stay in staff.
 *
 * @see "Design decision: DD100-20261122-state-of-mandatory-training.md"
 */
@ApplicationModule(
        allowedDependencies = {
            "bookings",
            "certificates",
            "content",
            "demo",
            "learning",
            "mail",
            "offer",
            "ordering",
            "rights",
            "security",
            "shell",
            "staff"
        })
@NullMarked
package de.kitacampus.portal.slave.training;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
