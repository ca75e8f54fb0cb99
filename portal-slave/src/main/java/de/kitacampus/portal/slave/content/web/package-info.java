/** Hands out files over HTTP. */
@NullMarked
package de.kitacampus.portal.slave.content.web;

import org.jspecify.annotations.NullMarked;
