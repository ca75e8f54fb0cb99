package de.kitacampus.portal.system;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import java.nio.file.Path;
import java.util.Comparator;

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

    /** Takes in a file of staff; leaves the page with the report open. */
    void importPeople(Path file) {
        open("staff/import");
        page().locator("#import-file input[type=file]").setInputFiles(file);
        page().locator("#import-plan").waitFor();
        press("import-start");
        page().locator("#import-report").waitFor();
    }

    /** Leaves the page with the slip open. */
    void issueCode(PlantedPerson planted) {
        open("staff");
        page().getByText(planted.lastName()).first().click();
        page().locator("#person-access").click();
        page().locator("#access-issue").click();
        page().locator("#slip-code").waitFor();
    }

    /** Ends somebody's work and then erases her; the accounts keep a number. */
    void erase(PlantedPerson planted) {
        open("staff?q=" + planted.lastName());
        page().locator("#staff-grid").getByText(planted.lastName()).first().click();
        press("person-deactivate");
        page().locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]")
                .click();
        settle();
        page().locator("a[href*='staff/data/']").first().click();
        press("data-erase");
        fill("erase-name", planted.firstName() + " " + planted.lastName());
        press("erase-confirm");
        page().waitForURL("**/staff");
    }

    /** Ticks a course for a role in the matrix. */
    void allow(String course, String role) {
        open("rights");
        rightsBox(course, role).check();
        settle();
    }

    /**
     * Uploads a file as own content, asks everybody with the role to confirm it, and publishes it.
     *
     * @return the number of the content
     */
    String publishContent(Path file, String folder, String description, String role) {
        open("content");
        press("content-upload");
        page().locator("#content-files input[type=file]").setInputFiles(file);
        page().locator("#content-upload-results .content-result.ok").waitFor();
        press("content-upload-close");
        String number = latestContent();
        act("edit", number);
        fill("content-folder-edit", folder);
        fill("content-description", description);
        tick("content-must-confirm");
        press("content-save");
        settle();
        act("publish", number);
        settle();
        open("rights/content");
        rightsBox(number, role).check();
        settle();
        return number;
    }

    /** The highest number in the list. */
    private String latestContent() {
        return page()
                .locator("#content-grid vaadin-grid-cell-content")
                .filter(containing("E-"))
                .allInnerTexts()
                .stream()
                .map(text -> Found.first("E-\\d+", text))
                .max(Comparator.comparingInt(number -> Integer.parseInt(number.substring(2))))
                .orElseThrow();
    }

    /** Chooses from the menu of a content. */
    void act(String action, String number) {
        page().locator("#content-menu-" + number + " vaadin-menu-bar-button")
                .first()
                .click();
        page().locator("#content-" + action + "-" + number).click();
    }

    /** Gives a role every course, by the head of its column. */
    void allowAll(String role) {
        open("rights");
        page().locator("[id^=right-role-]").filter(containing(role)).first().click();
        press("rights-column-on");
        page().locator("#rights-confirm vaadin-button[slot=confirm-button], vaadin-confirm-dialog"
                        + " vaadin-button[slot=confirm-button]")
                .first()
                .click();
        settle();
    }

    Locator rightsBox(String course, String role) {
        return page().locator(".right-cell input[data-item='" + course + "'][data-role*='" + role + "']");
    }
}
