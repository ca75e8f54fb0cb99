package de.kitacampus.portal.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import de.kitacampus.portal.common.wire.v1.WireJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Packages that nobody here wrote, learned in a real browser: each is left in the middle, goes on there, and reaches in the
 * portal what a person would reach. Writes {@code docs/packages.md}. Without the outside material all of it is skipped.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RealPackagesTest {

    private static final String CHOICE = "portal.packages";
    private static final String CENTRE = "Haus Sonnenschein";
    private static final String ROLE = "Küchenpersonal";
    private static final PlantedPerson COOK =
            PlantedPerson.invent(1, 815).getFirst().withAccount();

    private final PackageTable table = new PackageTable();
    private final Map<String, String> numbers = new HashMap<>();
    private @Nullable Network network;
    private @Nullable Browser browser;
    private @Nullable Learner cook;
    private @Nullable LearningLanes lanes;
    private int failures;

    @BeforeAll
    void publishAllAndBookThem() throws IOException {
        assumeTrue(
                Installation.material("scorm/ORACLE.json").isPresent(),
                "no outside packages: shared/material is missing beside the project");
        network = Network.fresh("packages").startAndWait();
        browser = new Browser();
        try (BackOffice backOffice = new BackOffice(browser.desktop("de-DE"), network.master());
                CarrierAdmin admin = new CarrierAdmin(browser.desktop("de-DE"), network.portal())) {
            backOffice.signIn();
            backOffice.createCarrier("Küchenverbund Reisetal");
            String enrolment = backOffice.createPortal("Küchenverbund Reisetal");
            publishAll(network);
            admin.setUp(enrolment);
            admin.signIn();
            admin.addCentre(CENTRE, "SONNE");
            admin.addPerson(COOK, CENTRE, ROLE);
            admin.allowAll(ROLE);
        }
        cook = new Learner(browser.desktop("de-DE"), network.portal());
        cook.signIn(COOK.userName());
        Progress.say("booking " + numbers.size() + " courses");
        cook.bookAllOffered();
        lanes = new LearningLanes(network.portal(), COOK.userName(), numbers);
        lanes.learn(chosen().toList());
    }

    private void publishAll(Network at) throws IOException {
        Progress.say("taking in the packages");
        try (Management management = new Management(at.master())) {
            for (RealPackage one : chosen().toList()) {
                String number = "7.7." + (numbers.size() + 1);
                management.createCourse(number, one.name());
                table.accepted(one, management.upload(number, one.file(at.folder())));
                management.publish(number);
                numbers.put(one.name(), number);
            }
        }
    }

    @AfterAll
    void stop() throws IOException {
        if (network != null && failures == 0 && System.getProperty(CHOICE) == null) {
            table.writeTo(Installation.document("packages.md"));
        }
        if (lanes != null) {
            lanes.close();
        }
        if (browser != null) {
            browser.close();
        }
        if (network != null) {
            network.close();
        }
    }

    static Stream<RealPackage> packages() {
        return chosen();
    }

    /** All of them, or those whose names match {@code -Dportal.packages}, for a quick look. */
    private static Stream<RealPackage> chosen() {
        return RealPackage.all().stream().filter(one -> one.name().matches(System.getProperty(CHOICE, ".*")));
    }

    static Stream<String> refused() throws IOException {
        List<String> names = new ArrayList<>();
        JsonNode expected = read("scorm/derived/EXPECTED.json");
        expected.propertyNames().stream()
                .filter(name -> expected.path(name).path("expect").asString().startsWith("reject"))
                .forEach(name -> names.add("derived/" + name));
        JsonNode oracle = read("scorm/ORACLE.json");
        oracle.propertyNames().stream()
                .filter(name -> oracle.path(name).path("launchable_items").asInt(0) == 0)
                .forEach(names::add);
        return names.stream();
    }

    private static JsonNode read(String file) throws IOException {
        Path path = Installation.material(file).orElse(null);
        return path == null
                ? WireJson.mapper().createObjectNode()
                : WireJson.mapper().readTree(Files.readString(path));
    }

    @Order(1)
    @ParameterizedTest
    @MethodSource
    void refused(String name) {
        counted(() -> {
            try (Management management = new Management(running().master())) {
                JsonNode found =
                        management.check(Installation.material("scorm/" + name).orElseThrow());
                table.refused(name, found);
                assertThat(found.path("verdict").asString()).isEqualTo("refused");
                assertThat(found.path("sentence").asString()).isNotBlank();
            }
        });
    }

    @Order(2)
    @ParameterizedTest
    @MethodSource("packages")
    void is_learned_to_its_end(RealPackage one) {
        counted(() -> {
            LearningLanes.Learned learned =
                    java.util.Objects.requireNonNull(lanes).outcome(one);
            table.learned(one, learned.state(), learned.score());
            assertThat(learned.state()).isEqualTo(one.state());
            assertThat(learned.score()).isEqualTo(one.score());
        });
    }

    @Order(3)
    @Test
    void an_older_window_is_told_that_learning_goes_on_elsewhere() {
        counted(() -> {
            String number = String.valueOf(
                    numbers.get(chosen().findFirst().orElseThrow().name()));
            Page older = learning().context().newPage();
            learning().startIn(older, number).awaitRunning();
            Page copy = learning().context().newPage();
            copy.navigate(older.url());
            new Player(copy).awaitRunning();
            new Player(older).awaitEnd("REPLACED");
            try (Learner phone = new Learner(
                    java.util.Objects.requireNonNull(browser).phone("de-DE"),
                    running().portal())) {
                phone.signIn(COOK.userName());
                phone.startIn(phone.page(), number).awaitRunning();
                new Player(copy).awaitEnd("REPLACED");
                Browser.screenshot(copy, "player-elsewhere");
            }
        });
    }

    /** The table is written only when everything is as expected. */
    private void counted(Runnable test) {
        failures++;
        test.run();
        failures--;
    }

    private Network running() {
        return java.util.Objects.requireNonNull(network);
    }

    private Learner learning() {
        return java.util.Objects.requireNonNull(cook);
    }
}
