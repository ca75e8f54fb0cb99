/** The screen of cost control. */
@NullMarked
package de.kitacampus.portal.master.costcontrol.ui;

import org.jspecify.annotations.NullMarked;
