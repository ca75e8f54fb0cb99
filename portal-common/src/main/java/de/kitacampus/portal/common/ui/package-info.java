/** Small Vaadin parts that both applications use, so that they look and speak alike. */
@NullMarked
package de.kitacampus.portal.common.ui;

import org.jspecify.annotations.NullMarked;
