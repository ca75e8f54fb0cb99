/** The list of courses and the page of one course. */
@NullMarked
package de.kitacampus.portal.master.catalog.ui;

import org.jspecify.annotations.NullMarked;
