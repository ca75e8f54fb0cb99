package de.kitacampus.portal.system;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;

/** The carrier's administrator in the portal. */
final class CarrierAdmin extends Person {

    static final String USER = "verwaltung";

    CarrierAdmin(BrowserContext context, AppProcess portal) {
        super(context, portal.url());
    }

    /** Goes through the set-up wizard of a fresh portal. */
    void setUp(String enrolmentText) {
        open("");
        page().waitForURL("**/setup");
        fill("setup-text", enrolmentText);
        press("setup-next");
        page().locator("#setup-confirm").waitFor();
        screenshot("setup-fingerprint");
        press("setup-confirm");
        fill("setup-user", USER);
        fill("setup-password", Network.PASSWORD);
        fill("setup-repeat", Network.PASSWORD);
        screenshot("setup-administrator");
        press("setup-finish");
        page().locator("#setup-done").waitFor();
    }

    CarrierAdmin signIn() {
        signIn(USER, Network.PASSWORD);
        return this;
    }

    void addCentre(String name, String code) {
        open("centres");
        press("centre-new");
        fill("centre-name", name);
        fill("centre-code", code);
        press("centre-save");
        awaitText(name);
    }

    void addPerson(PlantedPerson planted, String centre, String role) {
        open("staff");
        press("staff-new");
        fill("person-first-name", planted.firstName());
        fill("person-last-name", planted.lastName());
        fill("person-email", planted.email());
        fill("person-staff-number", planted.staffNumber());
        choose("person-main-centre", centre);
        choose("person-roles", role);
        if (!planted.userName().isEmpty()) {
            tick("person-access");
            fill("person-user-name", planted.userName());
            fill("person-password", Network.PASSWORD);
        }
        press("person-save");
        page().waitForURL(url -> !url.contains("person=new"));
    }

    /** Ticks a course for a role in the matrix. */
    void allow(String course, String role) {
        open("rights");
        rightsBox(course, role).check();
        settle();
    }

    /** Gives a role every course, by the head of its column. */
    void allowAll(String role) {
        open("rights");
        page().locator("[id^=right-role-]").filter(containing(role)).first().click();
        press("rights-column-on");
        page().locator(
                        "#rights-confirm vaadin-button[slot=confirm-button], vaadin-confirm-dialog vaadin-button[slot=confirm-button]")
                .first()
                .click();
        settle();
    }

    Locator rightsBox(String course, String role) {
        return page().locator(".right-cell input[data-item='" + course + "'][data-role*='" + role + "']");
    }
}
