/** The signed API over HTTP: who may call, and how messages map to the modules. Described in {@code docs/openapi-v1.json}. */
@NullMarked
package de.kitacampus.portal.master.sync.web;

import org.jspecify.annotations.NullMarked;
