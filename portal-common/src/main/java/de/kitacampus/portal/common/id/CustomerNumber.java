package de.kitacampus.portal.common.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** An immutable customer number: three capital letters, a hyphen, five digits, such as {@code GRA-99001}. */
public record CustomerNumber(@JsonValue String value) {

    private static final Pattern SYNTAX = Pattern.compile("[A-Z]{3}-[0-9]{5}");

    /**
     * @throws IllegalArgumentException if the text is no customer number
     */
    @JsonCreator
    public CustomerNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a customer number: " + value);
        }
    }

    public static CustomerNumber of(String text) {
        return new CustomerNumber(text.strip());
    }

    public static boolean isValid(String text) {
        return text.length() == 9 && SYNTAX.matcher(text).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
