/** The back office's view of what learners reached. */
@NullMarked
package de.kitacampus.portal.master.learning.ui;

import org.jspecify.annotations.NullMarked;
