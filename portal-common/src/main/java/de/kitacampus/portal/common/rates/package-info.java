/** How often one caller may do something. */
@NullMarked
package de.kitacampus.portal.common.rates;

import org.jspecify.annotations.NullMarked;
