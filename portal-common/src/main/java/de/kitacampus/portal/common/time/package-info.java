/** Billing months and date ranges, always in the law's time zone, Europe/Berlin. */
@NullMarked
package de.kitacampus.portal.common.time;

import org.jspecify.annotations.NullMarked;
