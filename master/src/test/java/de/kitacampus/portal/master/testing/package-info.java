/** A master without its neighbours: fakes in memory for what the accounting modules use. */
@NullMarked
package de.kitacampus.portal.master.testing;

import org.jspecify.annotations.NullMarked;
