package de.kitacampus.portal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** A day of a carrier: its office, the head of a house and a kitchen help with a phone; each goes on from the one before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(Shared.class)
@Tag(DemoNetwork.TAG)
class CarrierJourneysTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String CENTRE = "Kita Sonnenblume";
    private static final String OTHER_CENTRE = "Kita Pusteblume";
    private static final String ROLE = "Küchenpersonal";
    private static final String OBSERVING = "8.1.01";
    private static final String READING = "6.2.01";
    private static final String FIRST_NAME = "Amalie";
    private static final String LAST_NAME = "Eisvogel-Rohrdommel";
    private static final String USER = "amalie.eisvogel-rohrdommel";
    private static final String TO_CONFIRM = "Brandschutzordnung";
    private static final String SHEET = """
            Personalnummer;Vorname;Nachname;E-Mail;Einrichtung;Funktion
            R-4711;%s;%s;amalie@eisvogel.example;%s;%s
            R-4712;;Ohnevorname;kein-at;%s;%s
            """.formatted(FIRST_NAME, LAST_NAME, CENTRE, ROLE, CENTRE, ROLE);

    private final Path files = Installation.freshFolder("carrier-journeys");
    private final Browser browser = new Browser();
    private final CarrierAdmin office;
    private final Person head;
    private final Learner help;

    CarrierJourneysTest(DemoNetwork network) {
        office = new CarrierAdmin(browser.desktop("de-DE"), network.portal());
        head = new Person(browser.desktop("de-DE"), network.portal().url());
        help = new Learner(browser.phone("de-DE"), network.portal());
    }

    @AfterAll
    void stop() {
        browser.close();
    }

    @Test
    @Order(1)
    void the_office_takes_somebody_in_gives_her_a_right_and_a_duty_and_hands_out_the_proof() throws IOException {
        office.signIn("admin", Network.PASSWORD);
        office.importPeople(Files.writeString(files.resolve("Personal.csv"), SHEET));
        assertThat(office.text("import-report")).startsWith("Neu: 1.").endsWith("Abgelehnt: 1.");
        invite();
        setPassword();

        assertThat(mayBook(OBSERVING)).isFalse();
        office.allow(OBSERVING, ROLE);
        assertThat(mayBook(OBSERVING)).isTrue();

        makeRule("Beobachten in der Küche");
        office.open("training?by=rule");
        assertThat(line("training-table", "Beobachten in der Küche").innerText())
                .as("on the board")
                .containsPattern("[1-9]");
        assertThat(folder()).contains(CENTRE, LAST_NAME, "Beobachten in der Küche", "Beschluss des Trägers");
    }

    private void invite() {
        office.open("staff/invite");
        office.fill("invite-search", LAST_NAME);
        office.page().locator("#invite-count").getByText("1 Person ").waitFor();
        office.page()
                .locator("#invite-grid vaadin-checkbox:not([readonly]):visible")
                .last()
                .click();
        office.press("invite-send");
        office.page()
                .locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]")
                .click();
        office.awaitText("1 Person ist eingeladen.");
    }

    /** By the link in the mail that the office sees among its mails. */
    private void setPassword() {
        Locator mail = office.page().locator("#mail-grid").getByText(FIRST_NAME).first();
        Await.until("the mail is there", SOON, () -> {
            office.open("mails?q=" + LAST_NAME);
            office.awaitPictures();
            return mail.isVisible();
        });
        mail.click();
        office.page().locator("#mail-body").waitFor();
        String words = office.text("mail-body");
        assertThat(words).contains(USER);
        help.page().navigate(Found.first("http\\S+set-password/\\S+", words));
        help.fill("set-password-new", Network.PASSWORD);
        help.fill("set-password-again", Network.PASSWORD);
        help.press("set-password-save");
        help.page().locator("#set-password-done").waitFor();
        help.signIn(USER);
    }

    private boolean mayBook(String course) {
        help.open("courses?q=" + course);
        help.page().locator("#offered").waitFor();
        return help.page().locator("[id='book-" + course + "']").isVisible();
    }

    private void makeRule(String name) {
        office.open("training/rules");
        office.press("rule-new");
        office.choose("rule-course", OBSERVING);
        office.fill("rule-name", name);
        office.choose("rule-roles", ROLE);
        office.fill("rule-first", "90");
        office.fill("rule-basis-field", "Beschluss des Trägers");
        office.fill("rule-wording-field", "Alle in der Küche lernen es einmal.");
        office.press("rule-save");
        office.page().locator("#rule-dialog[opened]").waitFor(gone());
    }

    private String folder() throws IOException {
        office.open("training/folder");
        office.choose("folder-centre", CENTRE);
        return downloaded(office, "#folder-pdf", "Nachweismappe.pdf");
    }

    @Test
    @Order(2)
    void a_head_sees_what_her_house_needs_and_books_for_all_of_it() {
        head.signIn("leitung", Network.PASSWORD);
        head.open("dashboard");
        Locator todo = head.page().locator("#figure-training-overdue");
        String overdue = todo.locator(".shell-number").innerText();
        todo.click();
        head.page().waitForURL("**/training/people?status=overdue");
        head.awaitPictures();
        assertThat(head.text("training-count")).contains(overdue);

        head.open("staff");
        Locator people = head.page().locator("#staff-grid vaadin-grid-cell-content");
        people.filter(Person.containing(CENTRE)).locator("visible=true").first().waitFor();
        assertThat(people.filter(Person.containing(OTHER_CENTRE)).count())
                .as("people of another house")
                .isZero();
        head.open("staff?q=" + LAST_NAME);
        people.filter(Person.containing(LAST_NAME)).first().waitFor();

        head.open("bookings/new?course=" + READING);
        head.press("group-all");
        head.press("group-preview");
        String planned = Found.first("\\d+", head.text("plan-confirm"));
        head.page().locator("#plan-confirm").click();
        head.page().locator("#run-totals").waitFor();
        assertThat(head.text("run-totals")).contains(planned);
        head.open("learning-overview?q=" + READING);
        head.awaitPictures();
        assertThat(Integer.parseInt(Found.first("\\d+", head.text("overview-count"))))
                .isGreaterThanOrEqualTo(Integer.parseInt(planned));
    }

    @Test
    @Order(3)
    void a_kitchen_help_with_a_phone_learns_what_is_due_first_confirms_and_has_her_certificate() throws IOException {
        help.open("courses");
        help.page().locator("#due-step").waitFor();
        String course = help.page().locator("#due-step").getAttribute("data-due");
        help.press("due-start");
        help.press("book-confirm");
        help.page().locator("#book-done").waitFor();
        help.startFromBooking();
        DemoCourse lesson = new DemoCourse(help.page());
        lesson.goToTest();
        lesson.answerAll(true);
        new Player(help.page()).press("finish");
        help.page().locator("#returned-step[data-result=PASSED]").waitFor();
        help.card(course).locator("a.course-extra").waitFor();
        assertThat(help.page().locator("#due-step[data-due='" + course + "']").count())
                .as("due any more")
                .isZero();

        help.page()
                .locator("#to-read a")
                .filter(Person.containing(TO_CONFIRM))
                .first()
                .click();
        help.press("content-confirm-button");
        help.awaitText("Bitte öffnen Sie den Inhalt zuerst");
        assertThat(downloaded(help, "#content-download", "Brandschutzordnung.pdf"))
                .contains("Ruhe bewahren");
        help.press("content-confirm-button");
        help.page().locator("#content-confirm-button").waitFor(gone());
        help.open("courses");
        help.page().locator("#my-courses").waitFor();
        assertThat(help.page()
                        .locator("#to-read a")
                        .filter(Person.containing(TO_CONFIRM))
                        .count())
                .as("to be read any more")
                .isZero();

        help.open("my-certificates");
        help.page().locator(".certificate-card[data-state=ISSUED]").waitFor();
        assertThat(downloaded(help, ".certificate-link", "Zertifikat.pdf"))
                .contains(FIRST_NAME + " " + LAST_NAME, course);
    }

    private static Locator.WaitForOptions gone() {
        return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
    }

    private Locator line(String table, String text) {
        return office.page().locator("#" + table + " tr").filter(Person.containing(text));
    }

    /** What a PDF says that a link hands out. */
    private String downloaded(Person person, String link, String name) throws IOException {
        Download download = person.page()
                .waitForDownload(() -> person.page().locator(link).first().click());
        Path file = files.resolve(name);
        download.saveAs(file);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(document);
        }
    }
}
