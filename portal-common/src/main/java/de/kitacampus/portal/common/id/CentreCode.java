package de.kitacampus.portal.common.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The code under which a centre (Einrichtung) is accounted for: 1 to 12 capital letters, digits and hyphens. It is all
 * the master learns of a centre.
 */
public record CentreCode(@JsonValue String value) {

    private static final Pattern SYNTAX = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,11}");

    /**
     * @throws IllegalArgumentException if the text is no centre code
     */
    @JsonCreator
    public CentreCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a centre code: " + value);
        }
    }

    public static CentreCode of(String text) {
        return new CentreCode(text.strip());
    }

    public static boolean isValid(String text) {
        return text.length() <= 12 && SYNTAX.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
