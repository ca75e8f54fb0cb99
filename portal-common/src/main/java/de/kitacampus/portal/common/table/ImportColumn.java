package de.kitacampus.portal.common.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What a column of a file can mean, and how it is headed in German and English; an enum implements it. */
public interface ImportColumn {

    String german();

    String english();

    /** Other headers, as {@link Headers#key} writes them. */
    List<String> aliases();

    /** As it is headed in an export. */
    default String header(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? english() : german();
    }

    default boolean isHeaded(String header) {
        String key = Headers.key(header);
        return Stream.concat(Stream.of(Headers.key(german()), Headers.key(english())), aliases().stream())
                .anyMatch(key::equals);
    }

    /** Where each column stands; the first counts if several mean the same. */
    static <C extends ImportColumn> Map<C, Integer> recognised(List<String> headers, List<C> columns) {
        Map<C, Integer> places = new LinkedHashMap<>();
        for (int place = 0; place < headers.size(); place++) {
            for (C column : columns) {
                if (column.isHeaded(headers.get(place))) {
                    places.putIfAbsent(column, place);
                }
            }
        }
        return places;
    }
}
