package de.kitacampus.portal.slave.rights;

import de.kitacampus.portal.common.id.CourseNumber;
import java.util.Locale;
import java.util.UUID;

/**
 * What a right is about.
 *
 * @param key number of the course or UUID of the content, at most {@value #MAX_KEY} characters
 */
public record RightsItem(ItemKind kind, String key) {

    /** Longest key, as stored. */
    public static final int MAX_KEY = 40;

    public RightsItem {
        if (key.isBlank() || key.length() > MAX_KEY) {
            throw new IllegalArgumentException("not a key: " + key);
        }
    }

    public static RightsItem of(CourseNumber course) {
        return new RightsItem(ItemKind.COURSE, course.value());
    }

    public static RightsItem ofContent(UUID content) {
        return new RightsItem(ItemKind.CONTENT, content.toString());
    }

    /** In an address, e.g. {@code course-1.9.04}. */
    public String address() {
        return kind.name().toLowerCase(Locale.ROOT) + "-" + key;
    }

    /**
     * @throws IllegalArgumentException if it is none
     */
    public static RightsItem ofAddress(String address) {
        int end = address.indexOf('-');
        if (end < 1) {
            throw new IllegalArgumentException("not an item: " + address);
        }
        return new RightsItem(
                ItemKind.valueOf(address.substring(0, end).toUpperCase(Locale.ROOT)), address.substring(end + 1));
    }
}
