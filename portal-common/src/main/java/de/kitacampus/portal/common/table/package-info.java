/** Tables that people bring in files: reading them, and telling row by row what an import would do. */
@NullMarked
package de.kitacampus.portal.common.table;

import org.jspecify.annotations.NullMarked;
