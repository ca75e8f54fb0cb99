/** Runs and tests the applications as real processes. */
@NullMarked
package de.kitacampus.portal.system;

import org.jspecify.annotations.NullMarked;
