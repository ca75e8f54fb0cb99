package de.kitacampus.portal.system;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * Takes a picture of every page of both applications with demo data: German and English, on a desk (1440 × 900) and on a phone
 * (390 × 844). {@code ./portal screenshots} starts it.
 */
final class ScreenshotTour {

    private static final List<String> LANGUAGES = List.of("de-DE", "en-GB");

    private final Path folder;
    private int taken;

    private ScreenshotTour(Path folder) {
        this.folder = folder;
    }

    /** @param arguments the folder for the pictures */
    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]).toAbsolutePath().normalize();
        new ScreenshotTour(folder).run();
    }

    private void run() {
        try (DemoNetwork network = new DemoNetwork("screenshots").startAndWait();
                Browser browser = new Browser()) {
            for (String language : LANGUAGES) {
                takeAll(network, browser::desktop, language, "desktop");
                takeAll(network, browser::phone, language, "phone");
            }
        }
        System.out.println(taken + " pictures in " + folder);
    }

    private void takeAll(
            DemoNetwork network, Function<String, BrowserContext> browsers, String language, String device) {
        Path into = folder.resolve(language.substring(0, 2)).resolve(device);
        try (Visitors visitors = new Visitors(network, browsers, language)) {
            for (Screen screen : Tour.all()) {
                Person person = visitors.of(screen.visitor());
                screen.show(person);
                person.awaitPictures();
                person.page()
                        .screenshot(new Page.ScreenshotOptions()
                                .setPath(into.resolve(screen.visitor().folder()).resolve(screen.name() + ".png")));
                taken++;
            }
        }
        System.out.println(into + ": " + Tour.all().size() + " pages");
    }
}
