@NullMarked
package de.kitacampus.portal.master.assortment.ui;

import org.jspecify.annotations.NullMarked;
