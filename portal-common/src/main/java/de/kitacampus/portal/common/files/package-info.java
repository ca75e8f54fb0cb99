/** Files that only their owner may read. */
@NullMarked
package de.kitacampus.portal.common.files;

import org.jspecify.annotations.NullMarked;
