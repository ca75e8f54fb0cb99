package de.kitacampus.portal.system;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;

/** Headless Chromium as installed on the machine. */
final class Browser implements AutoCloseable {

    private static final int DESKTOP_WIDTH = 1440;
    private static final int DESKTOP_HEIGHT = 900;
    private static final int PHONE_WIDTH = 390;
    private static final int PHONE_HEIGHT = 844;
    static final double TIMEOUT_MILLIS = 30_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    Browser() {
        playwright = Playwright.create();
        String executable = System.getenv().getOrDefault("PORTAL_CHROMIUM", "/usr/bin/chromium");
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(executable))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--autoplay-policy=no-user-gesture-required")));
    }

    /** A person at a desk, with cookies of her own. */
    BrowserContext desktop(String language) {
        return context(language, DESKTOP_WIDTH, DESKTOP_HEIGHT);
    }

    /** A person with a phone, with cookies of her own. */
    BrowserContext phone(String language) {
        return context(language, PHONE_WIDTH, PHONE_HEIGHT);
    }

    /** Makes the window as wide as on a desk. */
    static void asOnDesk(Page page) {
        page.setViewportSize(DESKTOP_WIDTH, DESKTOP_HEIGHT);
    }

    /** Makes the window as narrow as on a phone; what is shown follows. */
    static void asOnPhone(Page page) {
        page.setViewportSize(PHONE_WIDTH, PHONE_HEIGHT);
    }

    static void screenshot(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Installation.screenshots().resolve(name + ".png")));
    }

    private BrowserContext context(String language, int width, int height) {
        BrowserContext context = chromium.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(language)
                .setTimezoneId("Europe/Berlin")
                .setAcceptDownloads(true)
                .setViewportSize(width, height));
        context.setDefaultTimeout(TIMEOUT_MILLIS);
        return context;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
