package de.kitacampus.portal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** From an empty master to a passed course and equal books, in a real browser; each step goes on from the one before. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyTest {

    private static final Duration RETURN = Duration.ofMinutes(1);
    private static final Locator.WaitForOptions AT_ONCE = new Locator.WaitForOptions().setTimeout(3_000);
    private static final String COURSE = "11.3.01";
    private static final String OTHER_COURSE = "11.3.02";
    private static final String CARRIER = "Kindertagesstätten Reisetal gGmbH";
    private static final String CENTRE = "Haus Regenbogen";
    private static final String ROLE = "Küchenpersonal";
    private static final PlantedPerson COOK =
            PlantedPerson.invent(1, 4711).getFirst().withAccount();

    private final Network network = Network.fresh("journey");
    private final Browser browser = new Browser();
    private final BackOffice backOffice = new BackOffice(browser.desktop("de-DE"), network.master());
    private final CarrierAdmin admin = new CarrierAdmin(browser.desktop("de-DE"), network.portal());
    private String enrolmentText = "";

    @BeforeAll
    void start() {
        network.startAndWait();
    }

    @AfterAll
    void stop() {
        browser.close();
        network.close();
    }

    @Test
    @Order(1)
    void kita_campus_publishes_a_course_and_makes_a_portal() throws IOException {
        backOffice.signIn();
        backOffice.createCourse(COURSE, "Belehrung nach § 34 IfSG", "39,00");
        backOffice.createCourse(OTHER_COURSE, "Lebensmittelhygiene", "29,50");
        String first = COURSE + " Belehrung.zip";
        String second = OTHER_COURSE + " Hygiene.zip";
        backOffice.dropPackages(Map.of(
                first,
                Files.readAllBytes(Installation.demoCourse("ifsg-belehrung")),
                second,
                Files.readAllBytes(Installation.demoCourse("lebensmittelhygiene")),
                "Notizen.zip",
                "no zip at all".getBytes(StandardCharsets.UTF_8)));
        backOffice.screenshot("master-packages-dropped");
        assertThat(backOffice.verdict("Notizen.zip").locator(".kit-badge.bad").count())
                .isEqualTo(1);
        backOffice.store(first);
        backOffice.store(second);
        assertThat(backOffice.testPlay(COURSE, "LMSSetValue"))
                .contains("LMSInitialize(\"\")", "LMSGetValue(\"cmi.core.lesson_status\")");
        backOffice.publish(COURSE);
        backOffice.screenshot("master-course-live");
        backOffice.publish(OTHER_COURSE);
        backOffice.createCarrier(CARRIER);
        enrolmentText = backOffice.createPortal(CARRIER);
        assertThat(enrolmentText).startsWith(network.master().url() + "#");
        backOffice.open("portals");
        backOffice.screenshot("master-portals");
    }

    @Test
    @Order(2)
    void the_carrier_sets_up_its_portal_and_ticks_a_course_for_a_role() {
        admin.setUp(enrolmentText);
        admin.signIn();
        admin.open("offer");
        admin.awaitText("Belehrung nach § 34 IfSG");
        admin.screenshot("portal-offer");
        admin.addCentre(CENTRE, "REGEN");
        admin.addPerson(COOK, CENTRE, ROLE);
        admin.screenshot("portal-staff");
        admin.allow(COURSE, ROLE);
        admin.screenshot("portal-rights");
    }

    @Test
    @Order(3)
    void an_enrolment_text_serves_only_once() {
        AppProcess second = new AppProcess(
                "second-portal",
                Installation.portalJar(),
                network.folder().resolve("second-portal"),
                Installation.freePort(),
                List.of());
        try (second;
                Person visitor = new Person(browser.desktop("de-DE"), second.url())) {
            second.startAndWait();
            visitor.open("");
            visitor.fill("setup-text", enrolmentText);
            visitor.press("setup-next");
            visitor.press("setup-confirm");
            visitor.fill("setup-user", "zweite");
            visitor.fill("setup-password", Network.PASSWORD);
            visitor.fill("setup-repeat", Network.PASSWORD);
            visitor.press("setup-finish");
            visitor.page().locator("#setup-message").getByText("schon").waitFor();
            visitor.screenshot("setup-code-used");
        }
    }

    @Test
    @Order(4)
    void she_sees_her_courses_learns_and_goes_on_in_another_browser() {
        int leftAt;
        try (Learner phone = new Learner(browser.phone("de-DE"), network.portal())) {
            phone.signIn(COOK.userName());
            phone.screenshot("learner-courses-phone");
            assertThat(phone.offered()).containsExactly(COURSE);
            phone.book(COURSE);
            phone.startFromBooking();
            assertThat(phone.page().url()).startsWith("http://127.0.0.1:" + network.playerPort());
            DemoCourse course = new DemoCourse(phone.page());
            course.goTo(4);
            phone.screenshot("player-phone");
            leftAt = course.pageNumber();
            new Player(phone.page()).awaitSaved();
        }
        try (Learner desk = new Learner(browser.desktop("de-DE"), network.portal());
                Learner watching = new Learner(browser.desktop("de-DE"), network.portal())) {
            desk.signIn(COOK.userName());
            watching.signIn(COOK.userName());
            DemoCourse course = desk.start(COURSE);
            assertThat(course.pageNumber()).isEqualTo(leftAt);
            desk.screenshot("player-resumed");
            course.goToTest();
            course.answerAll(true);
            assertThat(course.result()).isEqualTo("passed");
            desk.screenshot("player-passed");
            watching.page()
                    .locator("#my-courses [data-course='" + COURSE + "'][data-state=PASSED]")
                    .first()
                    .waitFor();
            Locator card = watching.card(COURSE);
            assertThat(Double.parseDouble(card.getAttribute("data-score"))).isEqualTo(100);
            watching.screenshot("learner-passed");
            new Player(desk.page()).press("finish");
            desk.page().waitForURL(network.portal().url() + "/courses**");
            desk.page()
                    .locator("#returned-step[data-result=PASSED] a.course-extra")
                    .waitFor(AT_ONCE);
            desk.screenshot("learner-returned");
            desk.card(COURSE).locator("a.course-extra").waitFor(AT_ONCE);
            assertThat(desk.card(COURSE).getAttribute("data-state")).isEqualTo("PASSED");
            assertThat(Long.parseLong(desk.card(COURSE).getAttribute("data-seconds")))
                    .isPositive();
        }
    }

    @Test
    @Order(5)
    void a_right_withdrawn_acts_on_the_next_click() {
        try (Learner cook = new Learner(browser.desktop("de-DE"), network.portal())) {
            admin.allow(OTHER_COURSE, ROLE);
            cook.signIn(COOK.userName());
            cook.page().locator("[id='book-" + OTHER_COURSE + "']").click();
            cook.page().locator("#book-confirm").waitFor();
            admin.rightsBox(OTHER_COURSE, ROLE).uncheck();
            admin.settle();
            cook.press("book-confirm");
            cook.page().locator("#book-refusal").waitFor();
            cook.screenshot("learner-right-withdrawn");
            assertThat(cook.page().locator("#book-done").count()).isZero();
        }
    }

    @Test
    @Order(6)
    void both_sides_show_and_export_the_same_booking() throws IOException {
        admin.open("cost-control");
        admin.page().locator("#cost-grid").waitFor();
        admin.awaitText(COOK.lastName());
        admin.screenshot("portal-cost-control");
        String portalTotals = admin.text("cost-totals");
        Path withNames = export(admin);
        backOffice.open("cost-control");
        backOffice.page().locator("#cost-grid").waitFor();
        backOffice.screenshot("master-cost-control");
        String masterTotals = backOffice.text("cost-totals");
        Path withoutNames = export(backOffice);
        assertThat(Found.amounts(masterTotals)).isEqualTo(Found.amounts(portalTotals));
        List<String> atPortal = Found.rows(withNames);
        List<String> atMaster = Found.rows(withoutNames);
        assertThat(atPortal).hasSize(1).first().asString().contains(COOK.lastName(), CENTRE, COURSE);
        assertThat(atMaster).hasSize(1).first().asString().contains(COURSE).doesNotContain(COOK.lastName());
        assertThat(backOffice.page().content()).doesNotContain(COOK.lastName());
    }

    @Test
    @Order(7)
    void while_the_master_is_away_staff_sign_in_and_book_and_are_told_kindly() {
        network.master().kill();
        try (Learner cook = new Learner(browser.phone("de-DE"), network.portal())) {
            admin.allow(OTHER_COURSE, ROLE);
            cook.signIn(COOK.userName());
            cook.page()
                    .locator("#shell-banner")
                    .getByText("Der Kursserver ist gerade nicht erreichbar")
                    .waitFor();
            assertThat(cook.offered()).containsExactly(OTHER_COURSE);
            cook.card(COURSE).waitFor();
            cook.book(OTHER_COURSE);
            cook.page().locator("#book-start").click();
            cook.awaitText("Ihre Buchung bleibt erhalten; bitte versuchen Sie es in ein paar Minuten noch einmal.");
            cook.screenshot("learner-master-away");
            admin.open("connection");
            admin.screenshot("portal-master-away");
            network.master().startAndWait();
            Await.until("the booking has arrived", RETURN, () -> {
                admin.open("connection");
                return "0".equals(admin.text("connection-waiting"));
            });
            cook.open("courses");
            assertThat(cook.start(OTHER_COURSE).pageNumber()).isEqualTo(1);
        }
        backOffice.signIn();
        backOffice.open("cost-control");
        backOffice.page().locator("#cost-grid").waitFor();
        assertThat(backOffice.page().locator("#cost-totals").getByText("2 ").count())
                .isPositive();
        admin.open("cost-control");
        admin.page().locator("#cost-grid").waitFor();
        assertThat(Found.amounts(backOffice.text("cost-totals"))).isEqualTo(Found.amounts(admin.text("cost-totals")));
    }

    @Test
    @Order(8)
    void anybody_checks_the_certificate_and_the_master_learns_no_name() throws IOException {
        String name = COOK.firstName() + " " + COOK.lastName();
        String paper;
        try (Learner cook = new Learner(browser.phone("de-DE"), network.portal())) {
            cook.signIn(COOK.userName());
            cook.card(COURSE).locator("a.course-extra").waitFor();
            cook.open("my-certificates");
            cook.page().locator(".certificate-card[data-state=ISSUED]").waitFor();
            cook.screenshot("learner-certificates-phone");
            Download download = cook.page()
                    .waitForDownload(() ->
                            cook.page().locator(".certificate-link").first().click());
            assertThat(download.suggestedFilename()).contains(COOK.lastName()).endsWith(".pdf");
            Path file = network.folder().resolve("certificate.pdf");
            download.saveAs(file);
            try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
                paper = new PDFTextStripper().getText(pdf);
            }
        }
        assertThat(paper).contains(name, CARRIER, CENTRE, COURSE);
        String number = Found.first("\\b[0-9A-Z]{5}-[0-9A-Z]{5}\\b", paper);
        String code = Found.first("\\b([0-9A-Z]{4}-){6}[0-9A-Z]{4}\\b", paper);
        try (RecordingProxy recorder = new RecordingProxy(network.master().port());
                Person visitor = new Person(browser.phone("de-DE"), recorder.url())) {
            visitor.page()
                    .navigate(recorder.url() + "/verify/" + number + "#" + code.replace("-", "") + "."
                            + name.replace(" ", "%20"));
            visitor.page().locator("#result[data-name=same]").waitFor();
            Browser.screenshot(visitor.page(), "verify-genuine-phone");
            visitor.page().locator("#name").fill("Erika Anders");
            visitor.page().locator("#check button").click();
            visitor.page().locator("#result[data-name=other]").waitFor();
            Browser.screenshot(visitor.page(), "verify-other-name-phone");
            assertThat(recorder.requests())
                    .anySatisfy(request -> assertThat(request).contains("/verify/" + number))
                    .noneSatisfy(request -> assertThat(request).contains(COOK.lastName()))
                    .noneSatisfy(request -> assertThat(request).contains("Anders"))
                    .noneSatisfy(request -> assertThat(request).contains(code.substring(0, 9)));
        }
    }

    @Test
    @Order(9)
    void who_has_used_up_her_attempts_is_told_where_she_comes_back_to() {
        backOffice.limitRetakes(OTHER_COURSE, "1", "");
        try (Learner cook = new Learner(browser.phone("de-DE"), network.portal())) {
            cook.signIn(COOK.userName());
            DemoCourse course = cook.start(OTHER_COURSE);
            course.goToTest();
            course.answerAll(false);
            new Player(cook.page()).press("finish");
            cook.page().locator("#returned-step[data-result=FAILED]").waitFor();
            cook.screenshot("learner-failed-phone");
            cook.press("returned-start");
            cook.awaitText("gibt es keinen weiteren Versuch");
            cook.screenshot("learner-no-attempt-left-phone");
        }
    }

    @Test
    @Order(10)
    void she_signs_in_with_a_passkey_or_a_slip_and_ends_a_session_that_she_left_open() {
        try (Learner desk = new Learner(browser.desktop("de-DE"), network.portal());
                Learner leftOpen = new Learner(browser.desktop("de-DE"), network.portal());
                Learner phone = new Learner(browser.phone("de-DE"), network.portal())) {
            desk.signIn(COOK.userName());
            leftOpen.signIn(COOK.userName());
            SignInWays ways = new SignInWays(desk).withPasskeyDevice();
            ways.addPasskey("Mein Rechner");
            desk.press("sessions-end-others");
            new SignInWays(leftOpen).clickAndFindNobodySignedIn();
            desk.context().clearCookies();
            ways.withPasskey();

            admin.issueCode(COOK);
            new SignInWays(phone).withCode(admin.text("slip-number"), admin.text("slip-code"));
            phone.press("guard-sign-out");
            phone.page().waitForURL("**/code?goodbye");
        }
    }

    @Test
    @Order(11)
    void the_carriers_own_course_plays_in_the_portal_and_reaches_nothing_of_it() {
        MadeCourse made = MadeCourse.scorm12().unitWith("a", "");
        String number = admin.publishContent(
                made.in(network.folder().resolve("own-course")), "Haus", "Ein Kurs des Trägers", ROLE);
        String list = network.portal().url() + "/own-content";
        try (Learner phone = new Learner(browser.phone("de-DE"), network.portal())) {
            phone.signIn(COOK.userName());
            Player player = phone.playOwn(number);
            assertThat(phone.page().url()).startsWith(network.portal().url() + "/play/s/");
            player.does(
                    "a",
                    "set('cmi.core.lesson_status', 'incomplete'); set('cmi.core.lesson_location', 'page 7'); commit();");
            player.awaitSaved();
            assertThat(player.does("a", """
                            return (async () => {
                                const said = [document.cookie];
                                try { said.push(top.location.href); } catch (wall) { said.push('wall'); }
                                for (const address of ['/own-content', '/content', '/play/static/frame.js']) {
                                    said.push(await fetch('%s' + address, { credentials: 'include', mode: 'no-cors' })
                                        .then(() => 'read', () => 'refused'));
                                }
                                said.push(String((await fetch('/own-content')).status));
                                said.push(String((await fetch('/login')).status));
                                return said.join(' ');
                            })();""".formatted(network.portal().url())))
                    .isEqualTo(" wall refused refused refused 404 404");
            phone.screenshot("own-course-phone");
        }
        try (Learner desk = new Learner(browser.desktop("de-DE"), network.portal())) {
            desk.signIn(COOK.userName());
            Player player = desk.playOwn(number);
            assertThat(player.does("a", "return get('cmi.core.entry') + ' ' + get('cmi.core.lesson_location')"))
                    .isEqualTo("resume page 7");
            player.does(
                    "a", "set('cmi.core.lesson_status', 'passed'); set('cmi.core.score.raw', '88'); commit(); end();");
            player.awaitStanding("PASSED");
            desk.screenshot("own-course-passed");
            player.press("finish");
            desk.page().waitForURL(list + "**");
            desk.page()
                    .locator(".content-card[data-content=" + number + "] .kit-badge.ok")
                    .getByText("bestanden · 88")
                    .waitFor(AT_ONCE);
            desk.screenshot("own-course-returned");
        }
        admin.open("content");
        admin.act("readers", number);
        admin.page()
                .locator("#readers-grid")
                .getByText("bestanden · 88")
                .first()
                .waitFor();
        admin.screenshot("own-course-readers");
    }

    private Path export(Person person) throws IOException {
        Download download = person.page()
                .waitForDownload(() -> person.page().locator("#cost-export").click());
        Path file = Files.createTempFile(network.folder(), "export", ".xlsx");
        download.saveAs(file);
        return file;
    }
}
