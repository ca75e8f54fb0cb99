package de.kitacampus.portal.common.wire.v1;

import java.nio.charset.StandardCharsets;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one JSON mapping of the contract: unknown fields are ignored, so that portals may be older or newer than the
 * master; instants are ISO 8601 in UTC; amounts are decimal strings.
 */
public final class WireJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .changeDefaultPropertyInclusion(inclusion ->
                    inclusion.withValueInclusion(com.fasterxml.jackson.annotation.JsonInclude.Include.NON_NULL))
            .build();

    private WireJson() {}

    public static JsonMapper mapper() {
        return MAPPER;
    }

    public static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    public static byte[] bytes(Object value) {
        return write(value).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * @throws UnreadableMessage if the text is no JSON of this type, or a field is missing that is not {@code @Nullable}
     */
    public static <T> T read(String json, Class<T> type) {
        try {
            T value = MAPPER.readValue(json, type);
            if (value == null) {
                throw new UnreadableMessage(type.getSimpleName() + ": empty", null);
            }
            Completeness.require(value);
            return value;
        } catch (JacksonException broken) {
            throw new UnreadableMessage(type.getSimpleName() + ": " + broken.getOriginalMessage(), broken);
        }
    }
}
