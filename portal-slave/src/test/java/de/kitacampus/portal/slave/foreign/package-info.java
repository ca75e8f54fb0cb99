/** Goes through all that belongs to somebody else, by every service and every address. */
@NullMarked
package de.kitacampus.portal.slave.foreign;

import org.jspecify.annotations.NullMarked;
