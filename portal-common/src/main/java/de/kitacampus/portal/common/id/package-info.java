/** Identifiers with rules of their own. */
@NullMarked
package de.kitacampus.portal.common.id;

import org.jspecify.annotations.NullMarked;
