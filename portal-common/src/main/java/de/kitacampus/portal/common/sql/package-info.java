/** Values as H2 and PostgreSQL both give and take them. */
@NullMarked
package de.kitacampus.portal.common.sql;

import org.jspecify.annotations.NullMarked;
