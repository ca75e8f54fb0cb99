/** The back office's list of attestations. */
@NullMarked
package de.kitacampus.portal.master.attestations.ui;

import org.jspecify.annotations.NullMarked;
