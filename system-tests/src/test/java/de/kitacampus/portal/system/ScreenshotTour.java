package de.kitacampus.portal.system;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Takes a picture of every page of both applications with demo data: German and English, on a desk (1440 × 900) and on a phone
 * (390 × 844). {@code ./portal screenshots} starts it.
 */
final class ScreenshotTour {

    private static final List<String> LANGUAGES = List.of("de-DE", "en-GB");

    private final Path folder;
    private final List<String> languages;
    private final Predicate<Path> wanted;
    private int taken;

    private ScreenshotTour(Path folder, List<String> languages, Predicate<Path> wanted) {
        this.folder = folder;
        this.languages = languages;
        this.wanted = wanted;
    }

    /** @param arguments the folder for the pictures, and that of the handbook if only its pictures are wanted */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]).toAbsolutePath().normalize();
        if (arguments.length == 1) {
            new ScreenshotTour(folder, LANGUAGES, _ -> true).run();
            return;
        }
        Handbook handbook = new Handbook(Path.of(arguments[1]));
        new ScreenshotTour(folder, LANGUAGES.subList(0, 1), handbook.inTheTour()::contains).run();
        handbook.takeOver(folder.resolve("de"));
    }

    private void run() {
        try (DemoNetwork network = new DemoNetwork("screenshots").startAndWait();
                Browser browser = new Browser()) {
            for (String language : languages) {
                takeAll(network, browser::desktop, language, "desktop");
                takeAll(network, browser::phone, language, "phone");
            }
        }
        System.out.println(taken + " pictures in " + folder);
    }

    private void takeAll(
            DemoNetwork network, Function<String, BrowserContext> browsers, String language, String device) {
        try (Visitors visitors = new Visitors(network, browsers, language)) {
            for (Screen screen : Tour.all()) {
                Path picture = Path.of(device, screen.visitor().folder(), screen.name() + ".png");
                if (wanted.test(picture)) {
                    take(
                            screen,
                            visitors.of(screen.visitor()),
                            folder.resolve(language.substring(0, 2)).resolve(picture));
                }
            }
        }
        System.out.println(language + " " + device + ": " + taken + " pictures so far");
    }

    private void take(Screen screen, Person person, Path picture) {
        screen.show(person);
        person.awaitPictures();
        person.page().screenshot(new Page.ScreenshotOptions().setPath(picture));
        taken++;
    }
}
