/** The page of all changes. */
@NullMarked
package de.kitacampus.portal.master.changes.ui;

import org.jspecify.annotations.NullMarked;
