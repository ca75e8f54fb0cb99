/** Discounts of carriers and the history of list prices. */
@NullMarked
package de.kitacampus.portal.master.pricing.ui;

import org.jspecify.annotations.NullMarked;
