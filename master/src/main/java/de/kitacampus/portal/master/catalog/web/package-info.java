/** The pictures of courses over HTTP. */
@NullMarked
package de.kitacampus.portal.master.catalog.web;

import org.jspecify.annotations.NullMarked;
