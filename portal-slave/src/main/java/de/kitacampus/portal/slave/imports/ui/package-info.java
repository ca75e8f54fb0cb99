/** The screen of the import. */
@NullMarked
package de.kitacampus.portal.slave.imports.ui;

import org.jspecify.annotations.NullMarked;
