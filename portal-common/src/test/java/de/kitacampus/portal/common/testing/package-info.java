/** What the tests of both applications share. */
@NullMarked
package de.kitacampus.portal.common.testing;

import org.jspecify.annotations.NullMarked;
