/** The back office's view of the ledger. */
@NullMarked
package de.kitacampus.portal.master.usage.ui;

import org.jspecify.annotations.NullMarked;
