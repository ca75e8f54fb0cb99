package de.kitacampus.portal.common.files;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names for files that are made of titles and people's names. Not thread-safe. */
public final class SafeNames {

    private static final int LONGEST = 80;

    private final Set<String> taken = new HashSet<>();

    /**
     * A name that every usual file system takes.
     *
     * @return the text without separators and control characters, at most 80 characters; never empty
     */
    public static String safe(String text) {
        String clean = text.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_").strip().replaceAll("[. ]+$", "");
        String shortened = clean.length() > LONGEST
                ? clean.substring(0, clean.offsetByCodePoints(0, clean.codePointCount(0, LONGEST)))
                        .strip()
                : clean;
        return shortened.isEmpty() ? "_" : shortened;
    }

    /**
     * The path itself, or with a number before its ending when it was given before; upper and lower case are the same to some systems.
     *
     * @param path of names that are safe already
     */
    public String once(String path) {
        int point = path.lastIndexOf('.');
        boolean ends = point > path.lastIndexOf('/');
        String name = ends ? path.substring(0, point) : path;
        String ending = ends ? path.substring(point) : "";
        String free = path;
        for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
            free = name + " (" + number + ")" + ending;
        }
        return free;
    }
}
