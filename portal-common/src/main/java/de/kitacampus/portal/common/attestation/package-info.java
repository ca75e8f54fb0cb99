/**
 * What proves a certificate without telling a name: its number, the salted commitment to the name, and the signed attestation.
 *
 * @see "Design decision: DD070-20261122-certificates-without-names.md"
 */
@NullMarked
package de.kitacampus.portal.common.attestation;

import org.jspecify.annotations.NullMarked;
