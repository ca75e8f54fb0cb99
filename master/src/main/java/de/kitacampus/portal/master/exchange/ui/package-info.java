@NullMarked
package de.kitacampus.portal.master.exchange.ui;

import org.jspecify.annotations.NullMarked;
