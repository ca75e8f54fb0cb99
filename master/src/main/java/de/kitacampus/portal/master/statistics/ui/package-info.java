@NullMarked
package de.kitacampus.portal.master.statistics.ui;

import org.jspecify.annotations.NullMarked;
