package de.kitacampus.portal.common.scorm;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Percent-encoding as in RFC 3986, in UTF-8. */
public final class Percent {

    private static final String UNRESERVED = "-._~";
    private static final String IN_SEGMENTS = UNRESERVED + "!$&'()*+,;=:@";

    private Percent() {}

    static String segment(String text) {
        return encoded(text, IN_SEGMENTS);
    }

    static String encoded(String text) {
        return encoded(text, UNRESERVED);
    }

    private static String encoded(String text, String kept) {
        StringBuilder encoded = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (one & 0xff);
            if (isLetterOrDigit(character) || kept.indexOf(character) >= 0) {
                encoded.append(character);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(one));
            }
        }
        return encoded.toString();
    }

    private static boolean isLetterOrDigit(char character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9';
    }

    /** @throws IllegalArgumentException if a percent sign is followed by no two hexadecimal digits */
    public static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        int at = 0;
        while (at < text.length()) {
            int percent = text.indexOf('%', at);
            int end = percent < 0 ? text.length() : percent;
            bytes.writeBytes(text.substring(at, end).getBytes(StandardCharsets.UTF_8));
            at = end;
            if (percent >= 0) {
                if (percent + 3 > text.length()) {
                    throw new IllegalArgumentException("percent sign at the end");
                }
                bytes.write(HexFormat.fromHexDigits(text, percent + 1, percent + 3));
                at = percent + 3;
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
