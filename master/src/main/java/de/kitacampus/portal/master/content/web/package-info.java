/** The content origin: launch, player page, assets and the run-time end point. */
@NullMarked
package de.kitacampus.portal.master.content.web;

import org.jspecify.annotations.NullMarked;
