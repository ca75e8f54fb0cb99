package de.kitacampus.portal.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Fifty planted people live, book and learn in a portal; afterwards nothing of them is found in anything the master holds or was
 * sent, and the same search finds all of them in the portal, so that the zero means something.
 */
class PrivacyTest {

    private static final int PLANTED = 50;
    private static final int BY_HAND = 5;
    private static final String COURSE = "11.3.01";
    private static final String CARRIER = "Kindertagesstätten Reisetal gGmbH";
    private static final String CENTRE = "Haus Quellenwiese-Zaunkönig";
    private static final String ROLE = "Fachkräfte";
    private static final String CONTENT = "Alarmplan Kranichruf";
    private static final String CONTENT_FOLDER = "Ordner Seidenschwanz";
    private static final String CONTENT_WORDS = "Gilt auch für den Anbau Wiedehopf";
    private static final String IN_THE_FILE = "Schlüssel im Kästchen Regenpfeifer";
    private static final String OWN_COURSE = "Rundgang Uferschwalbe";
    private static final String SAID_IN_THE_COURSE = "Notiz Bartmeise";
    private static final Duration CATCHING_UP = Duration.ofMinutes(1);

    private final List<PlantedPerson> people = people();
    private final List<String> secrets = secrets();
    private final Needles needles = new Needles(withTheFile());
    private final List<String> sentByBrowsers = new ArrayList<>();

    @Test
    void nothing_of_fifty_planted_people_reaches_the_master() throws IOException {
        int masterPort = Installation.freePort();
        try (RecordingProxy proxy = new RecordingProxy(masterPort);
                Network network = new Network("privacy", proxy.url(), masterPort).startAndWait();
                Browser browser = new Browser()) {
            Path export = walk(network, browser);
            Progress.say("searching everything the master holds for " + secrets.size() + " planted texts");
            network.portal().stop();
            network.master().stop();
            List<String> hits = new ArrayList<>();
            try (Database master = new Database(network.master().data(), "master")) {
                hits.addAll(needles.findIn("database", master.dump()));
            }
            hits.addAll(needles.findInFiles(network.master().data()));
            hits.addAll(needles.findIn("log", Files.readString(network.master().log())));
            hits.addAll(needles.findInBytes("export", Files.readAllBytes(export)));
            List<String> received = proxy.requests();
            received.forEach(request -> hits.addAll(needles.findIn("request of the portal", request)));
            sentByBrowsers.forEach(request -> hits.addAll(needles.findIn("request of a browser", request)));
            assertThat(hits).isEmpty();
            assertThat(received).as("requests of the portal").hasSizeGreaterThan(5);
            assertThat(received).as("start of a course").anySatisfy(request -> assertThat(request)
                    .contains("POST /api/v1/launches"));
            assertThat(received).as("request for a certificate").anySatisfy(request -> assertThat(request)
                    .contains("POST /api/v1/attestations"));
            assertThat(sentByBrowsers).as("requests of the learner's browser").hasSizeGreaterThan(5);
            assertThatThePortalHoldsThemAll(network);
            erase(network, browser, people.getFirst());
            assertThatThePortalHoldsNothingOf(network, people.getFirst());
        }
    }

    private static void erase(Network network, Browser browser, PlantedPerson person) {
        network.portal().startAndWait();
        try (CarrierAdmin admin = new CarrierAdmin(browser.desktop("de-DE"), network.portal())) {
            admin.signIn();
            admin.erase(person);
        }
        network.portal().stop();
    }

    /** The course she played goes on, what she did in it is gone. */
    private static void assertThatThePortalHoldsNothingOf(Network network, PlantedPerson person) {
        List<String> hers = new ArrayList<>(person.secrets());
        hers.add(SAID_IN_THE_COURSE);
        try (Database portal = new Database(network.portal().data(), "portal")) {
            String dump = portal.dump();
            assertThat(new Needles(hers).findIn("portal", dump)).isEmpty();
            assertThat(dump).contains(OWN_COURSE);
        }
    }

    private Path walk(Network network, Browser browser) throws IOException {
        try (BackOffice backOffice = new BackOffice(browser.desktop("de-DE"), network.master());
                CarrierAdmin admin = new CarrierAdmin(recorded(browser.desktop("de-DE"), network), network.portal());
                Learner learner = new Learner(recorded(browser.phone("de-DE"), network), network.portal())) {
            backOffice.signIn();
            backOffice.createCourse(COURSE, "Belehrung nach § 34 IfSG", "39,00");
            backOffice.uploadPackage(COURSE, Installation.demoCourse("ifsg-belehrung"));
            backOffice.publish(COURSE);
            backOffice.createCarrier(CARRIER);
            admin.setUp(backOffice.createPortal(CARRIER));
            admin.signIn();
            plant(admin, network.folder());
            admin.allow(COURSE, ROLE);
            learn(learner);
            String number = useOwnContent(network, admin, learner);
            playOwnCourse(network, admin, learner);
            Await.until("the use of own content has arrived", CATCHING_UP, Duration.ofSeconds(2), () -> {
                backOffice.open("cost-control?tab=own");
                return backOffice.page().locator("#cost-grid").isVisible() && backOffice.sees(number);
            });
            backOffice.open("cost-control");
            Await.until("the booking has arrived", CATCHING_UP, Duration.ofSeconds(2), () -> {
                backOffice.open("cost-control");
                return backOffice.page().locator("#cost-grid").isVisible() && backOffice.sees(COURSE);
            });
            Download download = backOffice
                    .page()
                    .waitForDownload(
                            () -> backOffice.page().locator("#cost-export").click());
            Path file = network.folder().resolve("export.xlsx");
            download.saveAs(file);
            return file;
        }
    }

    private void plant(CarrierAdmin admin, Path folder) throws IOException {
        admin.addCentre(CENTRE, "QUELL");
        Progress.say("planting " + people.size() + " people");
        for (PlantedPerson person : people.subList(0, BY_HAND)) {
            admin.addPerson(person, CENTRE, ROLE);
        }
        String rows = people.subList(BY_HAND, people.size()).stream()
                .map(PrivacyTest::row)
                .collect(Collectors.joining("\n"));
        admin.importPeople(Files.writeString(
                folder.resolve("staff.csv"), "Personalnummer;Vorname;Nachname;E-Mail;Einrichtung;Funktion\n" + rows));
    }

    private static String row(PlantedPerson person) {
        return String.join(
                ";", person.staffNumber(), person.firstName(), person.lastName(), person.email(), CENTRE, ROLE);
    }

    private void learn(Learner learner) {
        learner.signIn(people.getFirst().userName());
        learner.book(COURSE);
        learner.startFromBooking();
        DemoCourse course = new DemoCourse(learner.page());
        course.goToTest();
        course.answerAll(true);
        new Player(learner.page()).press("finish");
        learner.page().waitForURL("**/courses**");
        learner.page()
                .locator("#my-courses [data-course='" + COURSE + "'][data-state=PASSED]")
                .first()
                .waitFor();
        learner.card(COURSE).locator("a.course-extra").waitFor();
    }

    /** The file keeps its name on its way; it is read and confirmed by the person with the account. */
    private static String useOwnContent(Network network, CarrierAdmin admin, Learner learner) throws IOException {
        Path file = Files.writeString(network.folder().resolve(CONTENT + ".txt"), IN_THE_FILE);
        String number = admin.publishContent(file, CONTENT_FOLDER, CONTENT_WORDS, ROLE);
        learner.readAndConfirm(CONTENT);
        return number;
    }

    /** The portal keeps the name of the file, and what she says in the course. */
    private static void playOwnCourse(Network network, CarrierAdmin admin, Learner learner) throws IOException {
        Path made = MadeCourse.scorm12().unit("a").in(network.folder());
        Path named = Files.move(made, made.resolveSibling(OWN_COURSE + ".zip"));
        String number = admin.publishContent(named, CONTENT_FOLDER, CONTENT_WORDS, ROLE);
        Player player = learner.playOwn(number);
        player.does(
                "a",
                "set('cmi.suspend_data', '" + SAID_IN_THE_COURSE
                        + "'); set('cmi.core.lesson_status', 'passed'); commit(); end();");
        player.awaitStanding("PASSED");
        player.press("finish");
        learner.page().waitForURL("**/own-content**");
    }

    private void assertThatThePortalHoldsThemAll(Network network) {
        try (Database portal = new Database(network.portal().data(), "portal")) {
            List<String> found = needles.findIn("portal", portal.dump());
            assertThat(found)
                    .containsAll(
                            secrets.stream().map(secret -> "portal: " + secret).toList());
        }
    }

    /** Keeps what the browser sends to the master, whatever the page. */
    private BrowserContext recorded(BrowserContext context, Network network) {
        context.onRequest(request -> {
            if (request.url().contains(":" + network.master().port() + "/")) {
                sentByBrowsers.add(text(request));
            }
        });
        return context;
    }

    private static String text(Request request) {
        StringBuilder text = new StringBuilder(request.method()).append(' ').append(request.url());
        for (Map.Entry<String, String> header : request.headers().entrySet()) {
            text.append('\n').append(header.getKey()).append(": ").append(header.getValue());
        }
        byte[] body = request.postDataBuffer();
        return body == null ? text.toString() : text + "\n" + new String(body, StandardCharsets.UTF_8);
    }

    private static List<PlantedPerson> people() {
        List<PlantedPerson> invented = new ArrayList<>(PlantedPerson.invent(PLANTED, 2026));
        invented.set(0, invented.getFirst().withAccount());
        return invented;
    }

    private List<String> secrets() {
        List<String> all = new ArrayList<>();
        people.forEach(person -> all.addAll(person.secrets()));
        all.add(CENTRE);
        all.add(CONTENT);
        all.add(CONTENT_FOLDER);
        all.add(CONTENT_WORDS);
        all.add(OWN_COURSE);
        all.add(SAID_IN_THE_COURSE);
        return all;
    }

    /** What is in a file of own content is on the portal's disk, not in its database. */
    private List<String> withTheFile() {
        List<String> all = new ArrayList<>(secrets);
        all.add(IN_THE_FILE);
        return all;
    }
}
