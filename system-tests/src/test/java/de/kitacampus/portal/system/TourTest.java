package de.kitacampus.portal.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A new view appears in the tour, or this test names it. */
class TourTest {

    private static final Pattern ROUTE = Pattern.compile("@Route\\((?:value = )?([^),]+)");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    /**
     * The set-up of a fresh portal is walked through, with pictures, by {@link JourneyTest}. The empty route only leads on. The number
     * of a single invoice depends on the day; view tests of the master open it.
     */
    private static final Set<String> ELSEWHERE = Set.of("setup", "", "invoices/:number");

    @Test
    void every_page_of_the_portal_is_in_the_tour() throws IOException {
        assertThat(routes("portal-slave"))
                .isNotEmpty()
                .allSatisfy(route -> assertThat(isShown(route, false)).as(route).isTrue());
    }

    @Test
    void every_page_of_the_master_is_in_the_tour() throws IOException {
        assertThat(routes("master"))
                .isNotEmpty()
                .allSatisfy(route -> assertThat(isShown(route, true)).as(route).isTrue());
    }

    private static boolean isShown(String route, boolean master) {
        Pattern page = Pattern.compile(route.replaceAll(":[a-z]+", "[^/]+"));
        return ELSEWHERE.contains(route)
                || Tour.all().stream()
                        .filter(screen -> screen.visitor().isAtMaster() == master)
                        .anyMatch(screen -> page.matcher(screen.shown()).matches());
    }

    private static Set<String> routes(String application) throws IOException {
        try (Stream<Path> files =
                Files.walk(Installation.launcher().resolveSibling(application).resolve("src/main/java"))) {
            List<Path> views = files.filter(
                            file -> file.getFileName().toString().endsWith("View.java"))
                    .toList();
            return views.stream().flatMap(TourTest::routesOf).collect(Collectors.toSet());
        }
    }

    private static Stream<String> routesOf(Path view) {
        String source = read(view);
        return ROUTE.matcher(source).results().map(found -> resolved(found.group(1), view, source));
    }

    /** What the annotation says: texts and constants, joined by plus. */
    private static String resolved(String expression, Path view, String source) {
        return Stream.of(expression.split("\\+"))
                .map(part -> text(part.strip(), view, source))
                .collect(Collectors.joining());
    }

    private static String text(String part, Path view, String source) {
        Matcher text = TEXT.matcher(part);
        if (text.matches()) {
            return text.group(1);
        }
        String name = part.substring(part.lastIndexOf('.') + 1);
        String owner = part.contains(".") ? part.substring(0, part.indexOf('.')) : "";
        String where = view.getFileName().toString().equals(owner + ".java") || owner.isEmpty()
                ? source
                : read(ownerOf(view, owner));
        Matcher constant = Pattern.compile("String " + name + " = ([^;]+);").matcher(where);
        assertThat(constant.find()).as(part + " of " + view.getFileName()).isTrue();
        return resolved(constant.group(1), view, where);
    }

    private static Path ownerOf(Path view, String owner) {
        Path beside = view.resolveSibling(owner + ".java");
        return Files.exists(beside)
                ? beside
                : view.resolveSibling("../" + owner + ".java").normalize();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
