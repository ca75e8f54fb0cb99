package de.kitacampus.portal.slave.foreign;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers as text, so that they can be searched and compared. */
final class Told {

    private Told() {}

    /** A stream can be read once only. */
    static @Nullable Object copy(@Nullable Object answer) {
        return answer instanceof Stream<?> stream ? stream.map(Told::text).toList() : answer;
    }

    static String text(@Nullable Object answer) {
        return switch (answer) {
            case null -> "null";
            case Stream<?> stream -> text(stream.toList());
            case Optional<?> optional ->
                optional.map(one -> "some " + text(one)).orElse("none");
            case Collection<?> many -> many.stream().map(Told::text).toList().toString();
            case Map<?, ?> map ->
                new TreeSet<>(map.entrySet().stream()
                                .map(one -> text(one.getKey()) + "=" + text(one.getValue()))
                                .toList())
                        .toString();
            case byte[] bytes -> bytes.length + " bytes " + Arrays.hashCode(bytes);
            case ByteArrayOutputStream out -> out.size() + " bytes";
            default -> answer.toString();
        };
    }

    /** The same whichever of the ids was asked for. */
    static String without(String text, UUID id, String centre) {
        return text.replace(id.toString(), "ID").replace(centre, "CENTRE");
    }

    static String all(@Nullable Object answer, List<Object> heard) {
        return text(answer) + text(heard);
    }
}
