package de.kitacampus.portal.system;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** Kita-Campus at the master. */
final class BackOffice extends Person {

    BackOffice(BrowserContext context, AppProcess master) {
        super(context, master.url());
    }

    BackOffice signIn() {
        signIn(Network.BACK_OFFICE_USER, Network.PASSWORD);
        return this;
    }

    void createCourse(String number, String title, String price) {
        open("courses");
        press("courses-add");
        fill("course-number", number);
        fill("course-title", title);
        fill("course-teaser", "Ein Kurs für diesen Lauf.");
        fill("course-description", "Was man wissen muss, in einer halben Stunde.");
        fill("course-price", price);
        fill("course-learning-minutes", "30");
        fill("course-usage-period", "3");
        fill("course-pass-mark", "80");
        press("course-save");
        page().waitForURL("**/courses/" + number);
    }

    /** Lets a failed test be repeated only so often, and only after some hours; empty for no limit. */
    void limitRetakes(String number, String attempts, String hours) {
        open("courses/" + number);
        fill("course-retake-attempts", attempts);
        fill("course-retake-wait", hours);
        press("course-save");
    }

    void uploadPackage(String number, Path zip) {
        open("packages/" + number);
        page().locator("#package-upload input[type=file]").setInputFiles(zip);
        page().locator("#package-version-1").waitFor();
        settle();
    }

    /**
     * Drags files onto the page of all packages, as from a folder, and waits for a verdict on each.
     *
     * @param files by the names under which they are dropped
     */
    void dropPackages(Map<String, byte[]> files) {
        open("packages");
        Map<String, String> texts = new TreeMap<>();
        files.forEach((name, bytes) -> texts.put(name, Base64.getEncoder().encodeToString(bytes)));
        JSHandle dragged = page().evaluateHandle("""
                files => Object.entries(files).reduce((transfer, [name, text]) => {
                    const bytes = Uint8Array.from(atob(text), one => one.charCodeAt(0));
                    transfer.items.add(new File([bytes], name, { type: 'application/zip' }));
                    return transfer;
                }, new DataTransfer())""", texts);
        page().locator("#package-upload").dispatchEvent("drop", Map.of("dataTransfer", dragged));
        page().locator(".incoming-package").nth(files.size() - 1).waitFor();
        settle();
    }

    /** What is said about a dropped file. */
    Locator verdict(String file) {
        return page().locator(".incoming-package").filter(containing(file));
    }

    /** Stores a dropped file for the course that its name speaks of. */
    void store(String file) {
        verdict(file).locator(".incoming-store").click();
        verdict(file).locator(".incoming-stored").waitFor();
        settle();
    }

    /** Plays the first version as a test until the panel beside it shows a call, and tells what it shows. */
    String testPlay(String number, String call) {
        open("packages/" + number);
        press("test-play-1");
        page().waitForURL("**/play/s/**");
        Player player = new Player(page());
        player.locator("#calls-list li").filter(containing(call)).first().waitFor();
        String shown = player.locator("#calls-list").innerText();
        Browser.screenshot(page(), "master-test-play");
        player.press("finish");
        page().waitForURL("**/packages/" + number);
        settle();
        return shown;
    }

    void publish(String number) {
        open("courses/" + number);
        press("course-move-live");
        page().locator(
                        "vaadin-confirm-dialog-overlay vaadin-button[slot=confirm-button], vaadin-confirm-dialog vaadin-button[slot=confirm-button]")
                .first()
                .click();
        settle();
        page().locator("#course-move-retired").waitFor();
    }

    void createCarrier(String name) {
        open("carriers");
        press("carriers-add");
        fill("carrier-name", name);
        fill("carrier-street", "Musterweg 1");
        fill("carrier-postal-code", "12345");
        fill("carrier-city", "Musterstadt");
        press("carrier-save");
        awaitText(name);
    }

    /** Makes a portal and reads the enrolment text, which is shown once. */
    String createPortal(String carrier) {
        open("portals");
        press("portals-add");
        choose("add-portal-carrier", carrier);
        press("add-portal-save");
        Locator text = page().locator("#enrolment-text");
        text.waitFor();
        String shown = String.valueOf(text.evaluate("element => element.value || element.textContent"));
        press("enrolment-done");
        return shown.strip();
    }
}
