package de.kitacampus.portal.master.demo;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.scorm.PackageCheck;
import de.kitacampus.portal.common.wire.v1.WireJson;
import de.kitacampus.portal.master.content.Packages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The packages of the demo's courses: two real ones, and short ones made from a template and the catalog. */
@Component
@Profile("demo")
class DemoPackages implements DemoStep {

    private static final String FOLDER = "demo-courses/";
    private static final String TEMPLATE = "compact";

    private final Packages packages;

    DemoPackages(Packages packages) {
        this.packages = packages;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public void seed() {
        ClassPathResource catalog = new ClassPathResource(FOLDER + "catalog.json");
        if (!catalog.exists()) {
            return;
        }
        try (InputStream json = catalog.getInputStream()) {
            DemoTemplate template = new DemoTemplate(zip(TEMPLATE));
            WireJson.mapper().readTree(json).forEach(course -> addIfMissing(course, template));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void addIfMissing(JsonNode course, DemoTemplate template) {
        CourseNumber number = CourseNumber.of(course.path("number").asString());
        if (packages.current(number).isEmpty()) {
            add(number, course, template);
        }
    }

    private void add(CourseNumber number, JsonNode course, DemoTemplate template) {
        String name = course.path("package").asString(TEMPLATE);
        Path file = packages.temporaryFile();
        try {
            if (name.equals(TEMPLATE)) {
                template.write(course, file);
            } else {
                copy(zip(name), file);
            }
            if (packages.add(number, file, name + ".zip") instanceof PackageCheck.Refused refused) {
                throw new IllegalStateException("demo package of " + number + ": " + refused);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            delete(file);
        }
    }

    private static ClassPathResource zip(String name) {
        return new ClassPathResource(FOLDER + name + ".zip");
    }

    private static void copy(ClassPathResource zip, Path file) throws IOException {
        try (InputStream in = zip.getInputStream()) {
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
