/** Screens of booking for others and of approvals. */
@NullMarked
package de.kitacampus.portal.slave.ordering.ui;

import org.jspecify.annotations.NullMarked;
