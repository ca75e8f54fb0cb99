/** Invoices as others read them: the figures of their XML, checked against themselves and against journals. */
@NullMarked
package de.kitacampus.portal.common.invoice;

import org.jspecify.annotations.NullMarked;
