/** The logo as a file. */
@NullMarked
package de.kitacampus.portal.slave.settings.web;

import org.jspecify.annotations.NullMarked;
