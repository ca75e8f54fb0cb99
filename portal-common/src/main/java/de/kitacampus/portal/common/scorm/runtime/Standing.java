package de.kitacampus.portal.common.scorm.runtime;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a learner stands in a course.
 *
 * @param state STARTED, FAILED or PASSED
 * @param score best score in per cent, or null
 * @param items state of each item by its number, null before its first start
 */
public record Standing(String state, @Nullable BigDecimal score, List<@Nullable String> items) {}
