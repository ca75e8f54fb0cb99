@NullMarked
package de.kitacampus.portal.common.scorm;

import org.jspecify.annotations.NullMarked;
