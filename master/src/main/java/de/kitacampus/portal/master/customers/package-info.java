/** Customers and carriers with their immutable customer numbers. */
@ApplicationModule(allowedDependencies = {"security", "shell"})
@NullMarked
package de.kitacampus.portal.master.customers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
