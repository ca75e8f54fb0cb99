package de.kitacampus.portal.slave.security;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where somebody signed in, in two words; of what the browser says about itself nothing else is kept. */
public record Device(Browser browser, Kind kind) {

    /** A browser calls itself also by the names of those it descends from, so the order counts. */
    public enum Browser {
        EDGE("Edg/", "EdgA/", "EdgiOS/"),
        OPERA("OPR/", "Opera"),
        SAMSUNG("SamsungBrowser/"),
        FIREFOX("Firefox/", "FxiOS/"),
        CHROME("Chrome/", "Chromium/", "CriOS/"),
        SAFARI("Safari/"),
        OTHER();

        private final List<String> marks;

        Browser(String... marks) {
            this.marks = List.of(marks);
        }
    }

    /** What it runs on. */
    public enum Kind {
        IPHONE("iPhone"),
        IPAD("iPad"),
        ANDROID("Android"),
        WINDOWS("Windows"),
        CHROMEBOOK("CrOS"),
        MAC("Macintosh"),
        LINUX("Linux", "X11"),
        OTHER();

        private final List<String> marks;

        Kind(String... marks) {
            this.marks = List.of(marks);
        }
    }

    /**
     * @param userAgent what the browser says about itself, or null
     */
    static Device of(@Nullable String userAgent) {
        String said = userAgent == null ? "" : userAgent;
        return new Device(
                first(Browser.values(), browser -> browser.marks, said, Browser.OTHER),
                first(Kind.values(), kind -> kind.marks, said, Kind.OTHER));
    }

    private static <T> T first(T[] all, Function<T, List<String>> marks, String said, T otherwise) {
        return Arrays.stream(all)
                .filter(one -> marks.apply(one).stream().anyMatch(said::contains))
                .findFirst()
                .orElse(otherwise);
    }
}
