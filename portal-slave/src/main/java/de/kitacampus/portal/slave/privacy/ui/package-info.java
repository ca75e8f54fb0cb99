/** The page about what is kept of a person. */
@NullMarked
package de.kitacampus.portal.slave.privacy.ui;

import org.jspecify.annotations.NullMarked;
