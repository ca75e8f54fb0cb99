package de.kitacampus.portal.master.sync.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.wire.v1.WireJson;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.JsonNode;

/** The document of the API and the code say the same: paths, methods, bodies and every field of every message. */
class OpenApiTest {

    private static final String REFERENCE = "#/components/schemas/";

    private static JsonNode document() throws IOException {
        return WireJson.mapper().readTree(Files.readString(Path.of("../docs/openapi-v1.json")));
    }

    private static Stream<Method> calls() {
        return Stream.of(
                        EnrolmentController.class,
                        PortalController.class,
                        AttestationController.class,
                        InvoiceController.class,
                        DisputeController.class)
                .flatMap(controller -> Stream.of(controller.getDeclaredMethods()))
                .filter(method -> MergedAnnotations.from(method).isPresent(RequestMapping.class));
    }

    @Test
    void every_call_is_described_with_its_body_and_nothing_else_is() throws IOException {
        var coded = new TreeMap<String, String>();
        calls().forEach(method -> {
            MergedAnnotation<RequestMapping> mapping =
                    MergedAnnotations.from(method).get(RequestMapping.class);
            String verb = mapping.synthesize().method()[0].name();
            coded.put(
                    verb.toLowerCase(java.util.Locale.ROOT) + " " + mapping.getStringArray("path")[0], bodyOf(method));
        });
        var described = new TreeMap<String, String>();
        document().get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(call -> described.put(
                        call.getKey() + " " + path.getKey(),
                        call.getValue()
                                .at("/requestBody/content/application~1json/schema/$ref")
                                .asString("")
                                .replace(REFERENCE, ""))));

        assertThat(described).isEqualTo(coded);
    }

    private static String bodyOf(Method method) {
        return Stream.of(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .map(parameter -> parameter.getType().getSimpleName())
                .findFirst()
                .orElse("");
    }

    @Test
    void every_message_is_described_with_its_fields() throws Exception {
        JsonNode schemas = document().at("/components/schemas");
        for (var schema : schemas.properties()) {
            Class<?> type = message(schema.getKey());
            assertThat(names(schema.getValue().get("properties")))
                    .as(schema.getKey())
                    .isEqualTo(Stream.of(type.getRecordComponents())
                            .map(component -> component.getName())
                            .collect(Collectors.toCollection(TreeSet::new)));
            Set<String> required = new TreeSet<>();
            schema.getValue().get("required").forEach(name -> required.add(name.asString()));
            assertThat(required)
                    .as("required fields of %s", schema.getKey())
                    .isEqualTo(Stream.of(type.getRecordComponents())
                            .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                            .map(component -> component.getName())
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
        for (Method call : calls().toList()) {
            assertThat(schemas.has(bodyOf(call)) || bodyOf(call).isEmpty()).isTrue();
        }
    }

    private static Class<?> message(String name) throws ClassNotFoundException {
        String root = "de.kitacampus.portal.common.";
        for (String candidate : new String[] {
            root + "wire.v1." + name,
            root + "journal." + name,
            root + "wire.v1.CatalogCourse$" + name,
            root + "journal.UsageReceipt$" + name,
            root + "wire.v1.DisputeStatus$" + name,
            root + "wire.v1.StatementLines$" + name
        }) {
            try {
                return Class.forName(candidate);
            } catch (ClassNotFoundException elsewhere) {
                continue;
            }
        }
        if (name.equals("Money")) {
            return Money.class;
        }
        throw new ClassNotFoundException(name);
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.properties().forEach(field -> names.add(field.getKey()));
        return names;
    }
}
