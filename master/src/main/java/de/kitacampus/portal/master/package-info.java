/** Root of the application; every package below is one module. */
@NullMarked
package de.kitacampus.portal.master;

import org.jspecify.annotations.NullMarked;
