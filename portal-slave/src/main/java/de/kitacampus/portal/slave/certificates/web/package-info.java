/** Certificates as files. */
@NullMarked
package de.kitacampus.portal.slave.certificates.web;

import org.jspecify.annotations.NullMarked;
