package de.kitacampus.portal.slave.offer;

import java.util.Collection;
import java.util.List;

/** The categories that occur among courses. */
public final class Categories {

    private Categories() {}

    /** Identifiers of the categories, each once, in alphabetical order. */
    public static List<String> of(Collection<OfferedCourse> courses) {
        return courses.stream()
                .flatMap(offered -> offered.course().categories().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The translation key of a category's name. */
    public static String key(String category) {
        return "offer.category." + category;
    }

    /** The name as translated, or the identifier of a category this version does not know. */
    public static String name(String category, String translated) {
        return translated.startsWith("!") ? category : translated;
    }
}
