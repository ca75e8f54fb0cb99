package de.kitacampus.portal.system;

import com.microsoft.playwright.Locator;
import de.kitacampus.portal.system.Screen.Visitor;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every page of both applications, by who sees it. {@link TourTest} tells when one is missing. */
final class Tour {

    private static final double SECOND_ROW_X = 60;
    private static final double SECOND_ROW_Y = 130;

    private Tour() {}

    static List<Screen> all() {
        return Stream.of(backOffice(), guests(), admin(), head(), staff())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Screen> backOffice() {
        Visitor who = Visitor.BACK_OFFICE;
        return List.of(
                new Screen("start", who, ""),
                new Screen("courses", who, "courses"),
                new Screen("course", who, "courses/11.3.01"),
                new Screen("course-import", who, "courses/import"),
                new Screen("course-audience", who, "courses/11.3.01/portals"),
                new Screen("packages", who, "packages"),
                new Screen("package", who, "packages/11.3.01"),
                new Screen("carriers", who, "carriers"),
                new Screen("carrier", who, "carriers/KIT-10001"),
                new Screen("carrier-courses", who, "carriers/KIT-10001/courses"),
                new Screen("portals", who, "portals"),
                new Screen("prices", who, "prices"),
                new Screen("agreements", who, "prices/KIT-10001"),
                new Screen("results", who, "results"),
                new Screen("usage", who, "usage"),
                new Screen("cost-control", who, "cost-control"),
                new Screen("statistics", who, "statistics"),
                new Screen("monthly-run", who, "monthly-run"),
                new Screen("invoices", who, "invoices"),
                new Screen("open-items", who, "open-items"),
                new Screen("disputes", who, "disputes"),
                new Screen("changes", who, "changes"),
                new Screen("invoice-sender", who, "invoice-sender"),
                new Screen("attestations", who, "attestations"),
                new Screen("copy-protection", who, "copy-protection"),
                new Screen("signing-keys", who, "signing-keys"),
                new Screen("accounts", who, "accounts"),
                new Screen("account", who, "account"));
    }

    private static List<Screen> guests() {
        return List.of(
                new Screen("sign-in", Visitor.BACK_OFFICE_GUEST, "login"),
                new Screen("verify", Visitor.BACK_OFFICE_GUEST, "verify"),
                new Screen("sign-in", Visitor.GUEST, "login"),
                new Screen("code", Visitor.GUEST, "code"),
                new Screen("forgot-password", Visitor.GUEST, "forgot-password"),
                new Screen("set-password", Visitor.GUEST, "set-password/unknown"),
                new Screen("imprint", Visitor.GUEST, "imprint"),
                new Screen("privacy", Visitor.GUEST, "privacy-notice"));
    }

    private static List<Screen> admin() {
        Visitor who = Visitor.ADMIN;
        return List.of(
                new Screen("start", who, "dashboard"),
                new Screen("staff", who, "staff"),
                new Screen("person", who, "staff?person=new"),
                new Screen("person-details", who, "staff").then("staff", Tour::toSomebody),
                new Screen("import", who, "staff/import"),
                new Screen("invite", who, "staff/invite"),
                new Screen("person-data", who, "staff").then("staff/data/:person", Tour::toHerData),
                new Screen("person-sign-in", who, "staff").then("staff/access/:person", Tour::toHerSignIn),
                new Screen("centres", who, "centres"),
                new Screen("roles", who, "roles"),
                new Screen("rights", who, "rights"),
                new Screen("rights-content", who, "rights/content"),
                new Screen("rights-exceptions", who, "rights/exceptions"),
                new Screen("rights-exception", who, "rights/exceptions")
                        .then("rights/exceptions", opening("#exception-new", "#exception-save")),
                new Screen("rights-history", who, "rights/history"),
                new Screen("rights-person", who, "rights/person"),
                new Screen("offer", who, "offer"),
                new Screen("offer-course", who, "offer").then("offer", Tour::toTheFirstCourse),
                new Screen("free-courses", who, "free-courses"),
                new Screen("bookings-new", who, "bookings/new"),
                new Screen("approvals", who, "approvals"),
                new Screen("approvals-rule", who, "approvals")
                        .then("approvals", opening("#approvals-rule", "#rule-save")),
                new Screen("content", who, "content"),
                new Screen("content-readers", who, "content").then("content/readers", Tour::toReaders),
                new Screen("training", who, "training"),
                new Screen("training-people", who, "training/people"),
                new Screen("training-months", who, "training/months"),
                new Screen("training-gaps", who, "training/gaps"),
                new Screen("training-folder", who, "training/folder"),
                new Screen("training-reminders", who, "training/reminders"),
                new Screen("training-rules", who, "training/rules"),
                new Screen("training-rule", who, "training/rules")
                        .then("training/rules", opening("#rule-new", "#rule-save")),
                new Screen("learning-overview", who, "learning-overview"),
                new Screen("certificates", who, "certificates"),
                new Screen("certificate-look", who, "certificate-look"),
                new Screen("cost-control", who, "cost-control"),
                new Screen("invoices", who, "invoices"),
                new Screen("month-check", who, "month-check"),
                new Screen("mails", who, "mails"),
                new Screen("mail", who, "mails").then("mails", Tour::toTheFirstMail),
                new Screen("mail-server", who, "mails/server"),
                new Screen("mail-templates", who, "mails/templates"),
                new Screen("settings", who, "settings"),
                new Screen("settings-pages", who, "settings/pages"),
                new Screen("settings-retention", who, "settings/retention"),
                new Screen("settings-history", who, "settings/history"),
                new Screen("backups", who, "backups"),
                new Screen("connection", who, "connection"),
                new Screen("enrolment", who, "connection/enrolment"),
                new Screen("password", who, "password"),
                new Screen("password-refused", who, "password").then("password", Tour::mistype));
    }

    private static List<Screen> head() {
        Visitor who = Visitor.HEAD;
        return List.of(
                new Screen("start", who, "dashboard"),
                new Screen("staff", who, "staff"),
                new Screen("bookings-new", who, "bookings/new"),
                new Screen("bookings-plan", who, "bookings/new?course=11.3.04").then("bookings/new", Tour::plan),
                new Screen("approvals", who, "approvals"),
                new Screen("rights", who, "rights"),
                new Screen("training", who, "training"),
                new Screen("training-people", who, "training/people"),
                new Screen("learning-overview", who, "learning-overview"),
                new Screen("certificates", who, "certificates"),
                new Screen("cost-control", who, "cost-control"));
    }

    private static List<Screen> staff() {
        Visitor who = Visitor.STAFF;
        return List.of(
                new Screen("courses", who, "courses"),
                new Screen("course-details", who, "courses")
                        .then("courses", opening("#offered [id^='details-']", "#course-details-close")),
                new Screen("course-booking", who, "courses")
                        .then("courses", opening("#offered .course-book", "#book-confirm")),
                new Screen("training", who, "my-training"),
                new Screen("own-content", who, "own-content"),
                new Screen("my-data", who, "my-data"),
                new Screen("my-sign-in", who, "my-sign-in"),
                new Screen("certificates", who, "my-certificates"),
                new Screen("content", who, "own-content").then("own-content/view", Tour::toTheFirstContent));
    }

    /** Presses something and waits for what stands in the dialog. */
    private static Consumer<Person> opening(String button, String within) {
        return person -> {
            person.page().locator(button).first().click();
            person.page().locator(within).waitFor();
        };
    }

    private static void toTheFirstCourse(Person person) {
        toTheRow(person, "offer-grid");
    }

    private static void toTheFirstMail(Person person) {
        Pattern day = Pattern.compile("\\d\\d[./]\\d\\d");
        person.page()
                .locator("#mail-grid vaadin-grid-cell-content:visible")
                .filter(new Locator.FilterOptions().setHasText(day))
                .first()
                .click();
        person.page().locator("#mail-body").waitFor();
    }

    private static void toTheRow(Person person, String grid) {
        Locator list = person.page().locator("#" + grid);
        list.locator("vaadin-grid-cell-content:visible").first().waitFor();
        person.settle();
        list.click(new Locator.ClickOptions().setPosition(SECOND_ROW_X, SECOND_ROW_Y));
        person.settle();
    }

    private static void mistype(Person person) {
        person.fill("password-old", "Sonnenblume");
        person.fill("password-new", "Ein-neues-Passwort");
        person.fill("password-again", "Ein-anderes-Passwort");
        person.press("password-save");
    }

    private static void plan(Person person) {
        person.press("group-all");
        person.press("group-preview");
        person.page().locator("#group-plan").waitFor();
    }

    private static void toTheFirstContent(Person person) {
        follow(person, "own-content/view/");
    }

    private static void toReaders(Person person) {
        person.page()
                .locator("[id^='content-menu-'] vaadin-menu-bar-button")
                .first()
                .click();
        person.page().locator("[id^='content-readers-']").first().click();
        person.page().waitForURL("**/content/readers/**");
    }

    private static void toSomebody(Person person) {
        toTheRow(person, "staff-grid");
        person.page().waitForURL("**/staff?person=**");
        person.settle();
    }

    private static void toHerData(Person person) {
        toSomebody(person);
        follow(person, "staff/data/");
    }

    private static void toHerSignIn(Person person) {
        toSomebody(person);
        follow(person, "staff/access/");
    }

    private static void follow(Person person, String address) {
        person.page().locator("a[href*='" + address + "']").first().click();
        person.page().waitForURL("**/" + address + "**");
    }
}
