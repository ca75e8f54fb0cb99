/** The screens of invoices. */
@NullMarked
package de.kitacampus.portal.master.invoicing.ui;

import org.jspecify.annotations.NullMarked;
