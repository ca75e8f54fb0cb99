/** Root of the application; every package below is one module. */
@NullMarked
package de.kitacampus.portal.slave;

import org.jspecify.annotations.NullMarked;
