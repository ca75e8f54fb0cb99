/** Files that only their owner may read, and images that strangers upload. */
@NullMarked
package de.kitacampus.portal.common.files;

import org.jspecify.annotations.NullMarked;
