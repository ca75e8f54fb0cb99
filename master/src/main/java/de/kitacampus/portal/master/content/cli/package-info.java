/** The launcher's command {@code course}: checks packages without a master and imports them into a running one. */
@NullMarked
package de.kitacampus.portal.master.content.cli;

import org.jspecify.annotations.NullMarked;
