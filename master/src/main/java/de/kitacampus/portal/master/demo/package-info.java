/** Believable demo data; only in the profile {@code demo}. */
@ApplicationModule(
        allowedDependencies = {
            "security",
            "catalog",
            "customers",
            "portals",
            "pricing",
            "content",
            "learning",
            "usage",
            "invoicing"
        })
@NullMarked
package de.kitacampus.portal.master.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
