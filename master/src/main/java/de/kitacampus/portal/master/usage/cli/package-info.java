/** The launcher's command {@code verify}: checks journals without a master. */
@NullMarked
package de.kitacampus.portal.master.usage.cli;

import org.jspecify.annotations.NullMarked;
