/** Streaming Excel export: typed cells, frozen header, filter on, no formulas. */
@NullMarked
package de.kitacampus.portal.common.excel;

import org.jspecify.annotations.NullMarked;
