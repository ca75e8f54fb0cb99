package de.kitacampus.portal.system;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import java.nio.file.Path;

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

    void uploadPackage(String number, Path zip) {
        open("packages/" + number);
        page().locator("#package-upload input[type=file]").setInputFiles(zip);
        page().locator("#package-version-1").waitFor();
        settle();
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
