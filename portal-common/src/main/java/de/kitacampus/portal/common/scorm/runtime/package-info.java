/**
 * What a course reports while it is played, and what is made of it: the same judgement wherever it is played.
 *
 * @see "Design decision: DD023-20261122-judging-results.md"
 */
@NullMarked
package de.kitacampus.portal.common.scorm.runtime;

import org.jspecify.annotations.NullMarked;
