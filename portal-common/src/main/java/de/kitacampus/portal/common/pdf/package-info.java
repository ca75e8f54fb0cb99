/** PDF that lasts and can be read aloud: PDF/A, embedded fonts, tagged pages and tables, QR codes. */
@NullMarked
package de.kitacampus.portal.common.pdf;

import org.jspecify.annotations.NullMarked;
