package de.kitacampus.portal.common.excel;

import java.io.IOException;
import java.io.OutputStream;

/** Writes XML as UTF-8 into a small buffer: most of what a table holds is ASCII, and goes in byte by byte without an object of its own. */
final class XmlBytes {

    private static final int SIZE = 64 * 1024;
    private static final int LONGEST_ENCODING = 8;
    private static final char REPLACEMENT = '\uFFFD';

    private final OutputStream out;
    private final byte[] buffer = new byte[SIZE];
    private int end;

    XmlBytes(OutputStream out) {
        this.out = out;
    }

    /** Markup, numbers and whatever else is short, ASCII, and needs no escape. */
    XmlBytes raw(String ascii) throws IOException {
        room(ascii.length());
        for (int place = 0; place < ascii.length(); place++) {
            buffer[end++] = (byte) ascii.charAt(place);
        }
        return this;
    }

    XmlBytes raw(long number) throws IOException {
        return raw(Long.toString(number));
    }

    /** Text of people: escaped; characters that XML does not allow become a replacement character. */
    XmlBytes text(String text) throws IOException {
        for (int place = 0; place < text.length(); place++) {
            char character = text.charAt(place);
            room(LONGEST_ENCODING);
            if (character >= ' ' && character < 0x7F && character != '&' && character != '<' && character != '>') {
                buffer[end++] = (byte) character;
            } else if (Character.isHighSurrogate(character)
                    && place + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(place + 1))) {
                place++;
                encoded(Character.toCodePoint(character, text.charAt(place)));
            } else {
                special(character);
            }
        }
        return this;
    }

    private void special(char character) throws IOException {
        switch (character) {
            case '&' -> raw("&amp;");
            case '<' -> raw("&lt;");
            case '>' -> raw("&gt;");
            case '\r' -> raw("&#13;");
            case '\n', '\t' -> buffer[end++] = (byte) character;
            default -> encoded(isAllowed(character) ? character : REPLACEMENT);
        }
    }

    /** XML 1.0, section 2.2. */
    private static boolean isAllowed(char character) {
        return character >= ' ' && !Character.isSurrogate(character) && character < '\uFFFE';
    }

    /** RFC 3629, section 3. */
    private void encoded(int point) {
        if (point < 0x80) {
            buffer[end++] = (byte) point;
        } else if (point < 0x800) {
            buffer[end++] = (byte) (0xC0 | point >> 6);
            buffer[end++] = continued(point);
        } else if (point < 0x10000) {
            buffer[end++] = (byte) (0xE0 | point >> 12);
            buffer[end++] = continued(point >> 6);
            buffer[end++] = continued(point);
        } else {
            buffer[end++] = (byte) (0xF0 | point >> 18);
            buffer[end++] = continued(point >> 12);
            buffer[end++] = continued(point >> 6);
            buffer[end++] = continued(point);
        }
    }

    private static byte continued(int bits) {
        return (byte) (0x80 | bits & 0x3F);
    }

    private void room(int bytes) throws IOException {
        if (end > SIZE - bytes) {
            flush();
        }
    }

    void flush() throws IOException {
        out.write(buffer, 0, end);
        end = 0;
    }
}
