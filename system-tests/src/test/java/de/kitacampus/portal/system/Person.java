package de.kitacampus.portal.system;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Somebody in front of a browser: fills fields, presses buttons and reads, as people do. */
class Person implements AutoCloseable {

    /** Longer than any transition of the theme. */
    private static final int TRANSITION_MILLIS = 1_000;

    private final BrowserContext context;
    private final Page page;
    private final String address;

    /**
     * @param context the browser with its cookies
     * @param address base URL of the application she uses
     */
    Person(BrowserContext context, String address) {
        this.context = context;
        this.address = address;
        page = context.newPage();
    }

    Page page() {
        return page;
    }

    String address() {
        return address;
    }

    BrowserContext context() {
        return context;
    }

    void open(String route) {
        page.navigate(address + "/" + route);
        settle();
    }

    void signIn(String userName, String password) {
        page.navigate(address + "/login");
        page.locator("input[name=username]").fill(userName);
        page.locator("input[name=password]").fill(password);
        page.locator("vaadin-login-form vaadin-button[theme~=primary]").first().click();
        page.waitForURL(url -> !url.contains("/login"));
        settle();
    }

    void fill(String field, String text) {
        Locator input =
                page.locator("#" + field + " input, #" + field + " textarea").first();
        input.fill(text);
        input.press("Tab");
        settle();
    }

    void press(String button) {
        page.locator("#" + button).click();
        settle();
    }

    /** Picks from a select or combo box by its shown text. */
    void choose(String field, String text) {
        Locator box = page.locator("#" + field);
        String tag = String.valueOf(box.evaluate("element => element.localName"));
        if (tag.contains("combo-box")) {
            Locator input = box.locator("input");
            input.click();
            input.fill(text);
            page.locator("vaadin-combo-box-item, vaadin-multi-select-combo-box-item")
                    .filter(containing(text))
                    .first()
                    .click();
            input.press("Tab");
        } else {
            box.click();
            page.locator("vaadin-select-item").filter(containing(text)).first().click();
        }
        settle();
    }

    void tick(String box) {
        page.locator("#" + box + " input").check();
        settle();
    }

    String text(String element) {
        return page.locator("#" + element).innerText().strip();
    }

    boolean sees(String text) {
        return page.getByText(text).first().isVisible();
    }

    void awaitText(String text) {
        page.getByText(text).first().waitFor();
    }

    void screenshot(String name) {
        settle();
        Browser.screenshot(page, name);
    }

    /** Waits until the server has answered what was just done. */
    void settle() {
        page.waitForFunction(
                "() => !window.Vaadin || !window.Vaadin.Flow || !window.Vaadin.Flow.clients"
                        + " || Object.values(window.Vaadin.Flow.clients).every(client => !client.isActive || !client.isActive())");
    }

    /** Waits until lists are filled and pictures are there. */
    void awaitPictures() {
        page.waitForFunction("() => !document.querySelector('vaadin-grid[loading]')"
                + " && [...document.images].every(image => image.complete || image.loading === 'lazy')");
        settle();
    }

    /** The same page once everything that fades or slides has come to rest. */
    Person afterTransitions() {
        page.waitForTimeout(TRANSITION_MILLIS);
        return this;
    }

    static Locator.FilterOptions containing(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    @Override
    public void close() {
        context.close();
    }
}
