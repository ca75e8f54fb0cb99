package de.kitacampus.portal.master.demo;

import de.kitacampus.portal.common.wire.v1.WireJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/** The demo's courses and pictures as they come with the application. */
@Component
@Profile("demo")
class DemoCatalog {

    private static final String FOLDER = "demo-courses/";
    private static final TypeReference<List<DemoCourse>> COURSES = new TypeReference<>() {};

    List<DemoCourse> courses() {
        return bytes("catalog.json")
                .map(json -> WireJson.mapper().readValue(json, COURSES))
                .orElseGet(List::of);
    }

    Optional<byte[]> picture(String name) {
        return bytes("pictures/" + name);
    }

    private static Optional<byte[]> bytes(String path) {
        ClassPathResource resource = new ClassPathResource(FOLDER + path);
        if (!resource.exists()) {
            return Optional.empty();
        }
        try (InputStream in = resource.getInputStream()) {
            return Optional.of(in.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
