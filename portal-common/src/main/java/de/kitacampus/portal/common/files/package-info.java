/** Files that only their owner may read, images that strangers upload, and names that every file system takes. */
@NullMarked
package de.kitacampus.portal.common.files;

import org.jspecify.annotations.NullMarked;
