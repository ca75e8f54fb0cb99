/** Version 1 of the contract between portal and master. A field may be added as optional; a changed meaning is version 2. */
@NullMarked
package de.kitacampus.portal.common.wire.v1;

import org.jspecify.annotations.NullMarked;
