/** Pages of the invoices. */
@NullMarked
package de.kitacampus.portal.slave.invoices.ui;

import org.jspecify.annotations.NullMarked;
