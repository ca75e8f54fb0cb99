/** Screens of mandatory training. */
@NullMarked
package de.kitacampus.portal.slave.training.ui;

import org.jspecify.annotations.NullMarked;
