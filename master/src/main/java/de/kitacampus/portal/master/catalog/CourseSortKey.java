package de.kitacampus.portal.master.catalog;

import de.kitacampus.portal.common.id.CourseNumber;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A text that the database sorts as {@link CourseNumber#compareTo} does, in every collation: digits and small letters only. */
final class CourseSortKey {

    private static final int GROUP_LENGTH = 6;
    private static final String AFTER_ALL_NUMBERS = "9".repeat(GROUP_LENGTH);

    private CourseSortKey() {}

    static String of(CourseNumber number) {
        return Arrays.stream(number.value().split("\\."))
                .map(CourseSortKey::ofGroup)
                .collect(Collectors.joining());
    }

    private static String ofGroup(String group) {
        String digits = group.replaceAll("[^0-9].*", "");
        String leading = digits.isEmpty() ? AFTER_ALL_NUMBERS : "0".repeat(GROUP_LENGTH - digits.length()) + digits;
        return leading + group + "0".repeat(GROUP_LENGTH - group.length());
    }
}
