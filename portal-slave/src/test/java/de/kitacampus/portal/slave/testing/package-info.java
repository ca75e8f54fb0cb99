/** A world for the tests of several modules: people, courses and rights that need no other module. */
@NullMarked
package de.kitacampus.portal.slave.testing;

import org.jspecify.annotations.NullMarked;
