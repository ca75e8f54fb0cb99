package de.kitacampus.portal.common.scorm.runtime;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a commit's body into flat element names such as {@code cmi.core.score.raw}; names of people are dropped here. */
public class FlatCmi {

    private static final int MAX_ELEMENTS = 20_000;
    private static final int MAX_DEPTH = 12;
    private static final Set<String> NAMES = Set.of("student_name", "learner_name");

    private final JsonMapper json;

    public FlatCmi(JsonMapper json) {
        this.json = json;
    }

    /** What a body turned out to be. */
    public sealed interface Reading {

        /**
         * @param cmi elements and their values
         * @param empty elements with an empty value
         */
        record Flat(Map<String, String> cmi, Set<String> empty) implements Reading {}

        /** No JSON object with a {@code cmi} in it, or one that is nested without end. */
        record Malformed() implements Reading {}

        /** More elements than any course has. */
        record TooMany() implements Reading {}
    }

    public Reading read(byte[] body) {
        try {
            JsonNode cmi = json.readTree(body).path("cmi");
            Map<String, String> flat = new TreeMap<>();
            if (!cmi.isObject()) {
                return new Reading.Malformed();
            }
            Set<String> empty = new TreeSet<>();
            if (add(flat, empty, "cmi", cmi, 0)) {
                return new Reading.Flat(flat, empty);
            }
            return flat.size() > MAX_ELEMENTS ? new Reading.TooMany() : new Reading.Malformed();
        } catch (JacksonException malformed) {
            return new Reading.Malformed();
        }
    }

    private static boolean add(Map<String, String> flat, Set<String> empty, String name, JsonNode node, int depth) {
        if (depth > MAX_DEPTH || flat.size() > MAX_ELEMENTS) {
            return false;
        }
        if (node.isObject()) {
            return node.properties().stream()
                    .filter(child -> !NAMES.contains(child.getKey()))
                    .allMatch(child -> add(flat, empty, name + "." + child.getKey(), child.getValue(), depth + 1));
        }
        if (node.isArray()) {
            boolean fits = true;
            for (int index = 0; fits && index < node.size(); index++) {
                fits = add(flat, empty, name + "." + index, node.get(index), depth + 1);
            }
            return fits;
        }
        if (node.asString().isEmpty()) {
            empty.add(name);
        } else if (!node.isNull()) {
            flat.put(name, node.asString());
        }
        return true;
    }
}
