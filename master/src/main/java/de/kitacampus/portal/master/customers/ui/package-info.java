/** The list of carriers and the form for one. */
@NullMarked
package de.kitacampus.portal.master.customers.ui;

import org.jspecify.annotations.NullMarked;
