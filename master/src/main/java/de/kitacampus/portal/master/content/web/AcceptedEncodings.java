package de.kitacampus.portal.master.content.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The header {@code Accept-Encoding} (RFC 9110, section 12.5.3): codings with weights, of which 0 means never. */
record AcceptedEncodings(List<Coding> codings) {

    private record Coding(String name, double weight) {}

    static AcceptedEncodings of(@Nullable String header) {
        List<Coding> codings = new ArrayList<>();
        for (String part : header == null ? new String[0] : header.split(",", -1)) {
            String[] words = part.strip().toLowerCase(Locale.ROOT).split("\\s*;\\s*", -1);
            double weight = 1;
            for (int index = 1; index < words.length; index++) {
                weight = words[index].startsWith("q=") ? weight(words[index].substring(2)) : weight;
            }
            codings.add(new Coding(words[0], weight));
        }
        return new AcceptedEncodings(codings);
    }

    private static double weight(String text) {
        try {
            return Double.parseDouble(text.strip());
        } catch (NumberFormatException noNumber) {
            return 0;
        }
    }

    /** What is not named is meant by the star, if there is one. */
    boolean accepts(String coding) {
        return named(coding) ? isWanted(coding) : isWanted("*");
    }

    private boolean named(String coding) {
        return codings.stream().anyMatch(one -> one.name().equals(coding));
    }

    private boolean isWanted(String name) {
        return codings.stream().anyMatch(one -> one.name().equals(name) && one.weight() > 0);
    }
}
