/** The public page that verifies certificates, and the master's public keys. */
@NullMarked
package de.kitacampus.portal.master.attestations.web;

import org.jspecify.annotations.NullMarked;
