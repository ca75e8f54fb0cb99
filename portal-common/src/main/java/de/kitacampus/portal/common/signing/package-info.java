/** Signed requests and signed documents: ES256 (RFC 7518, 3.4), keys as JWK (RFC 7517). */
@NullMarked
package de.kitacampus.portal.common.signing;

import org.jspecify.annotations.NullMarked;
