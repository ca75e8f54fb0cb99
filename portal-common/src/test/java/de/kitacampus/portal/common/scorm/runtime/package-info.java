@NullMarked
package de.kitacampus.portal.common.scorm.runtime;

import org.jspecify.annotations.NullMarked;
