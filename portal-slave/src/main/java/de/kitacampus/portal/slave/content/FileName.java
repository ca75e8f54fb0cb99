package de.kitacampus.portal.slave.content;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of files as they are shown and handed out. */
final class FileName {

    private static final int MAX = 180;
    private static final int MAX_ENDING = 8;
    /** Other endings that say the same. */
    private static final Map<String, Set<String>> ALSO = Map.of(
            "jpg", Set.of("jpeg", "jpe"),
            "txt", Set.of("md", "csv", "log"),
            "mp4", Set.of("m4v"),
            "ogg", Set.of("oga", "opus"),
            "docx", Set.of("dotx"),
            "xlsx", Set.of("xltx"),
            "pptx", Set.of("potx", "ppsx"));

    private FileName() {}

    /**
     * Without folders and without characters that hide what it is or that a file system does not like; always with the ending of what the
     * file really is.
     */
    static String of(String told, String ending) {
        String plain = plain(told);
        String last = ending(plain);
        boolean right =
                last.equals(ending) || ALSO.getOrDefault(ending, Set.of()).contains(last);
        String base = right ? plain.substring(0, plain.length() - last.length() - 1) : plain;
        return shortened(base) + "." + (right ? last : ending);
    }

    /** What a person would call it: the name without its ending. */
    static String title(String told) {
        String plain = plain(told);
        String last = ending(plain);
        String base = last.isEmpty() ? plain : plain.substring(0, plain.length() - last.length() - 1);
        return shortened(base.replace('_', ' ').strip());
    }

    private static String plain(String told) {
        String name = told.replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "_")
                .strip()
                .replaceAll("^\\.+", "");
        return name.isBlank() ? "_" : name;
    }

    private static String ending(String name) {
        int dot = name.lastIndexOf('.');
        String last = dot < 1 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return last.length() <= MAX_ENDING && last.matches("[a-z0-9]+") ? last : "";
    }

    private static String shortened(String base) {
        String some = base.isBlank() ? "_" : base;
        return some.length() > MAX ? some.substring(0, MAX) : some;
    }
}
