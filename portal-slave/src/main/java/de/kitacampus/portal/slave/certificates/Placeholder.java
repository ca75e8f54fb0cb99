package de.kitacampus.portal.slave.certificates;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a carrier may write into the texts of its certificates, e.g. {@code {Name}}; case does not matter. */
public enum Placeholder {
    NAME("Name"),
    COURSE("Kurs"),
    COURSE_NUMBER("Kursnummer"),
    DATE("Datum"),
    RESULT("Ergebnis"),
    SCOPE("Umfang"),
    CENTRE("Einrichtung"),
    CARRIER("Träger");

    private static final Pattern USED = Pattern.compile("\\{([^{}\\n]*)}");

    private final String word;

    Placeholder(String word) {
        this.word = word;
    }

    /** As written in a template. */
    public String text() {
        return "{" + word + "}";
    }

    static Optional<Placeholder> named(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word.equalsIgnoreCase(word.strip()))
                .findFirst();
    }

    /** Whether the line is this placeholder and nothing else. */
    boolean isAll(String line) {
        return line.strip().equalsIgnoreCase(text());
    }

    /** What stands in braces and is no placeholder, as written. */
    public static Set<String> unknownIn(String template) {
        Set<String> unknown = new LinkedHashSet<>();
        USED.matcher(template).results().forEach(found -> {
            if (named(found.group(1)).isEmpty()) {
                unknown.add(found.group());
            }
        });
        return unknown;
    }

    static String fill(String template, Map<Placeholder, String> values) {
        return USED.matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(named(found.group(1))
                        .map(one -> values.getOrDefault(one, ""))
                        .orElse(found.group())));
    }
}
