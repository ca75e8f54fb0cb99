package de.kitacampus.portal.slave.mail;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Subject and body, with or without placeholders in braces; upper and lower case make no difference in these. */
public record MailText(String subject, String body) {

    private static final Pattern USED = Pattern.compile("\\{([^{}\\n]*)}");

    /** Puts values in; placeholders without a value stay as they are. A value brings no placeholders of its own. */
    MailText filled(Map<String, String> values) {
        return new MailText(fill(subject, values).replaceAll("\\s+", " ").strip(), fill(body, values));
    }

    private static String fill(String text, Map<String, String> values) {
        return USED.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(values.entrySet().stream()
                        .filter(entry ->
                                entry.getKey().equalsIgnoreCase(found.group(1).strip()))
                        .map(entry -> entry.getValue().replace('{', '(').replace('}', ')'))
                        .findFirst()
                        .orElse(found.group())));
    }

    /** What stands in braces, in lower case. */
    static Set<String> placeholdersIn(String text) {
        Set<String> all = new LinkedHashSet<>();
        USED.matcher(text)
                .results()
                .forEach(found -> all.add(found.group(1).strip().toLowerCase(Locale.ROOT)));
        return all;
    }
}
