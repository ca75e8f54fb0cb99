/** What crosses the wire between master and portal, and the small types both need. No beans, no entities, no process. */
@NullMarked
package de.kitacampus.portal.common;

import org.jspecify.annotations.NullMarked;
