package de.kitacampus.portal.master.content.web;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a commit's body into flat element names such as {@code cmi.core.score.raw}; names of people are dropped here. */
@Component
class FlatCmi {

    private static final int MAX_ELEMENTS = 20_000;
    private static final int MAX_DEPTH = 12;
    private static final Set<String> NAMES = Set.of("student_name", "learner_name");

    private final JsonMapper json;

    FlatCmi(JsonMapper json) {
        this.json = json;
    }

    /** Nothing when the body is no JSON object with a {@code cmi} in it. */
    Optional<Map<String, String>> read(byte[] body) {
        try {
            JsonNode cmi = json.readTree(body).path("cmi");
            Map<String, String> flat = new TreeMap<>();
            return cmi.isObject() && add(flat, "cmi", cmi, 0) ? Optional.of(flat) : Optional.empty();
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }

    private static boolean add(Map<String, String> flat, String name, JsonNode node, int depth) {
        if (depth > MAX_DEPTH || flat.size() > MAX_ELEMENTS) {
            return false;
        }
        if (node.isObject()) {
            return node.properties().stream()
                    .filter(child -> !NAMES.contains(child.getKey()))
                    .allMatch(child -> add(flat, name + "." + child.getKey(), child.getValue(), depth + 1));
        }
        if (node.isArray()) {
            boolean fits = true;
            for (int index = 0; fits && index < node.size(); index++) {
                fits = add(flat, name + "." + index, node.get(index), depth + 1);
            }
            return fits;
        }
        if (!node.isNull() && !node.asString().isEmpty()) {
            flat.put(name, node.asString());
        }
        return true;
    }
}
