/** Pages of the disputes. */
@NullMarked
package de.kitacampus.portal.master.disputes.ui;

import org.jspecify.annotations.NullMarked;
