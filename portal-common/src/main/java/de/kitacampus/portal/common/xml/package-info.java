/** Reading XML that others wrote. */
@NullMarked
package de.kitacampus.portal.common.xml;

import org.jspecify.annotations.NullMarked;
