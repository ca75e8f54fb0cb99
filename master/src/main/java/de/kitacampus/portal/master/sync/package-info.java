/** The signed API: authenticates portals and maps the contract to the modules. */
@ApplicationModule(
        allowedDependencies = {
            "portals",
            "assortment",
            "catalog",
            "customers",
            "pricing",
            "content",
            "learning",
            "usage",
            "attestations",
            "tenancy",
            "invoicing",
            "disputes"
        })
@NullMarked
package de.kitacampus.portal.master.sync;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
