/** Sign-in, the list of accounts, and one's own account. */
@NullMarked
package de.kitacampus.portal.master.security.ui;

import org.jspecify.annotations.NullMarked;
