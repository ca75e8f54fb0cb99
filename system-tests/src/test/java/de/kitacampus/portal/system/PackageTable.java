package de.kitacampus.portal.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What came of each package, as a document that changes only when something else came of it. */
final class PackageTable {

    private static final String HEAD = """
            # Packages that nobody here wrote

            Written by the test run (`RealPackagesTest` in `system-tests`): each package was taken in by a running master, booked by a member of staff in a
            portal and learned in headless Chromium; closed in the middle (left by the player's button where it has no middle), opened again, brought to its
            end. The state is what her portal showed without a reload. The packages lie outside this repository; without them the test is skipped and this table stays as it is. The
            platform's pass mark was 80 %% for all.

            ## Accepted

            | package | standard | SCOs | title | pass mark in it | how it was learned | state in the portal |
            | --- | --- | --- | --- | --- | --- | --- |
            %s
            ## Refused

            | package | why | what the back office reads |
            | --- | --- | --- |
            %s""";

    private final Map<String, String> accepted = new TreeMap<>();
    private final Map<String, String> learned = new TreeMap<>();
    private final Map<String, String> refused = new TreeMap<>();

    void accepted(RealPackage one, JsonNode found) {
        String passMark = found.has("passMark") ? found.path("passMark").asString() + " %" : "–";
        accepted.put(
                one.name(),
                row(
                        one.name(),
                        found.path("standard").asString(),
                        found.path("scos").asString(),
                        found.path("title").asString(),
                        passMark,
                        one.lesson().how()));
    }

    void learned(RealPackage one, String state, @Nullable String score) {
        learned.put(
                one.name(),
                " " + state.toLowerCase(java.util.Locale.ROOT) + (score == null ? "" : ", " + score + " %") + " |");
    }

    void refused(String name, JsonNode found) {
        refused.put(
                name,
                row(
                        name,
                        found.path("reason").asString(),
                        found.path("sentence").asString()));
    }

    void writeTo(Path document) throws IOException {
        StringBuilder lines = new StringBuilder();
        accepted.forEach((name, row) ->
                lines.append(row).append(learned.getOrDefault(name, " – |")).append('\n'));
        String rows = String.join("\n", refused.values()) + "\n";
        Files.writeString(document, HEAD.formatted(lines, rows));
    }

    private static String row(String... cells) {
        StringBuilder row = new StringBuilder("|");
        for (String cell : cells) {
            row.append(' ').append(escaped(cell)).append(" |");
        }
        return row.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("|", "\\|");
    }
}
