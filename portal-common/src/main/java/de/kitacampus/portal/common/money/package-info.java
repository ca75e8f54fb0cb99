/** Amounts of money and value added tax; every rounding is an argument. */
@NullMarked
package de.kitacampus.portal.common.money;

import org.jspecify.annotations.NullMarked;
