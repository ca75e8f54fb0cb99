package de.kitacampus.portal.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the packaged applications and the outside material lie. */
final class Installation {

    private static final Path ROOT =
            Path.of(System.getProperty("portal.root", "..")).toAbsolutePath().normalize();
    private static final String VERSION = System.getProperty("portal.version", "0.1.0-SNAPSHOT");

    private Installation() {}

    static Path masterJar() {
        return built(ROOT.resolve("master/target/app/master-" + VERSION + ".jar"));
    }

    static Path portalJar() {
        return built(ROOT.resolve("portal-slave/target/app/portal-slave-" + VERSION + ".jar"));
    }

    /** A package of our own demo courses, as built. */
    static Path demoCourse(String name) {
        return built(ROOT.resolve("master/target/classes/demo-courses/" + name + ".zip"));
    }

    /** Packages nobody here wrote; absent outside the workshop. */
    static Optional<Path> material(String path) {
        Path file = ROOT.resolveSibling("shared/material").resolve(path);
        return Files.exists(file) ? Optional.of(file) : Optional.empty();
    }

    /** The script that people start everything with. */
    static Path launcher() {
        return ROOT.resolve("portal");
    }

    /** A document that a run writes. */
    static Path document(String name) {
        return ROOT.resolve("docs").resolve(name);
    }

    /** An empty folder below target for one run. */
    static Path freshFolder(String name) {
        Path folder = ROOT.resolve("system-tests/target/runs").resolve(name);
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
            return Files.createDirectories(folder);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Path screenshots() {
        try {
            return Files.createDirectories(ROOT.resolve("system-tests/target/screenshots"));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Path built(Path file) {
        if (!Files.exists(file)) {
            throw new IllegalStateException(ROOT.relativize(file) + " is missing; run ./portal build first");
        }
        return file;
    }
}
