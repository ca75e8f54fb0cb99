package de.kitacampus.portal.common.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * The number of a course, which is its article number too: groups of digits and small letters between dots, such as
 * {@code 1.9.04}, {@code 11.3.01} or {@code 2.f3.0w1}. Sorted group by group, numbers by their value.
 */
public record CourseNumber(@JsonValue String value) implements Comparable<CourseNumber> {

    public static final int MAX_LENGTH = 20;
    private static final int DECIMAL = 10;
    private static final Pattern SYNTAX = Pattern.compile("[0-9a-z]{1,6}(\\.[0-9a-z]{1,6}){1,4}");
    private static final Comparator<String> BY_GROUP =
            Comparator.<String>comparingInt(CourseNumber::leadingNumber).thenComparing(Comparator.naturalOrder());

    /**
     * @throws IllegalArgumentException if the text is no course number
     */
    @JsonCreator
    public CourseNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a course number: " + value);
        }
    }

    public static CourseNumber of(String text) {
        return new CourseNumber(text.strip());
    }

    public static boolean isValid(String text) {
        return text.length() <= MAX_LENGTH && SYNTAX.matcher(text).matches();
    }

    @Override
    public int compareTo(CourseNumber other) {
        String[] mine = value.split("\\.");
        String[] others = other.value.split("\\.");
        for (int group = 0; group < Math.min(mine.length, others.length); group++) {
            int order = BY_GROUP.compare(mine[group], others[group]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(mine.length, others.length);
    }

    private static int leadingNumber(String group) {
        int end = 0;
        while (end < group.length() && Character.isDigit(group.charAt(end))) {
            end++;
        }
        return end == 0 ? Integer.MAX_VALUE : Integer.parseInt(group, 0, end, DECIMAL);
    }

    @Override
    public String toString() {
        return value;
    }
}
