/**
 * Course packages of the SCORM standard: what is in one, and whether it may be taken.
 *
 * @see "Design decision: DD021-20261122-package-validation.md"
 */
@NullMarked
package de.kitacampus.portal.common.scorm;

import org.jspecify.annotations.NullMarked;
