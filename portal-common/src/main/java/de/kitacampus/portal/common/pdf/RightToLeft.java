package de.kitacampus.portal.common.pdf;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** Puts letters into the order in which they stand on the line, from left to right; PDF knows no other. */
public final class RightToLeft {

    private static final String BRACKETS = "()[]{}<>«»";

    private RightToLeft() {}

    /**
     * @param text as it is read, part of a text that is written from left to right
     * @param has whether a letter can be shown
     */
    public static String visual(String text, Predicate<String> has) {
        char[] all = text.toCharArray();
        if (!Bidi.requiresBidi(all, 0, all.length)) {
            return text;
        }
        String joined = ArabicForms.joined(text, has);
        Bidi order = new Bidi(joined, Bidi.DIRECTION_LEFT_TO_RIGHT);
        int count = order.getRunCount();
        byte[] levels = new byte[count];
        Object[] runs = new Object[count];
        for (int run = 0; run < count; run++) {
            levels[run] = (byte) order.getRunLevel(run);
            String part = joined.substring(order.getRunStart(run), order.getRunLimit(run));
            runs[run] = levels[run] % 2 == 0 ? part : turned(part);
        }
        Bidi.reorderVisually(levels, 0, runs, 0, count);
        StringBuilder visual = new StringBuilder();
        for (Object run : runs) {
            visual.append(run);
        }
        return visual.toString();
    }

    /** A sign above or below a letter stays behind its letter. */
    private static String turned(String part) {
        List<String> letters = new ArrayList<>();
        part.codePoints().forEach(letter -> {
            if (isMark(letter) && !letters.isEmpty()) {
                letters.add(letters.removeLast() + Character.toString(letter));
            } else {
                letters.add(mirrored(letter));
            }
        });
        Collections.reverse(letters);
        return String.join("", letters);
    }

    static boolean isMark(int letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    private static String mirrored(int letter) {
        int place = BRACKETS.indexOf(letter);
        return place < 0 ? Character.toString(letter) : String.valueOf(BRACKETS.charAt(place ^ 1));
    }
}
