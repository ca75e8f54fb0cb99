/** Courses, categories, authors, their publication and retirement. */
@ApplicationModule(allowedDependencies = {"security", "shell"})
@NullMarked
package de.kitacampus.portal.master.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
