package de.kitacampus.portal.common.scorm;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * Real packages and recordings that are not part of this repository: below {@code PORTAL_MATERIAL} (system property or
 * environment), or in a folder {@code shared/material} beside an enclosing folder. Tests that need them are skipped without.
 */
public final class Material {

    private static final String NAME = "PORTAL_MATERIAL";

    private Material() {}

    public static Path file(String path) {
        Optional<Path> found = folder().map(folder -> folder.resolve(path)).filter(Files::exists);
        Assumptions.assumeTrue(found.isPresent(), "no material: set " + NAME + " to run this test; missing " + path);
        return found.orElseThrow();
    }

    public static Optional<Path> folder() {
        String named = System.getProperty(NAME, System.getenv(NAME));
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve("shared/material"))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
