/** The page about a person's access. */
@NullMarked
package de.kitacampus.portal.slave.access.ui;

import org.jspecify.annotations.NullMarked;
