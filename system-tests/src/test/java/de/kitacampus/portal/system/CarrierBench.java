package de.kitacampus.portal.system;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import de.kitacampus.portal.common.testing.Figure;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures the packaged portal of a carrier as large as they come, on H2 and on PostgreSQL: start page, matrix of rights, a tick, an import
 * and cost control. Times are those of the server: from a request to the end of its answer, all requests of a look added up. Prints a line
 * per figure; ends with 0 only if all of them hold.
 *
 * @see "Design decision: DD173-20261122-bench-of-a-carrier.md"
 */
final class CarrierBench {

    private static final int WARM_UP = 15;
    private static final int LOOKS = 40;
    /** At cost control, whose page is warm after the first of its seven views. */
    private static final int COST_WARM_UP = 5;

    private static final int COST_LOOKS = 20;
    private static final double PAGE_MILLIS = 300;
    private static final double TICK_MILLIS = 50;
    private static final double BOARD_MILLIS = 1_000;
    private static final double COST_MILLIS = 1_000;
    private static final int IMPORTED = 5_000;
    private static final double IMPORT_SECONDS = 10;

    /** What the server took for everything that was asked for since the last reading. */
    private static final String SERVER_TIME = """
            () => {
                const asked = performance.getEntriesByType('resource').filter(one => one.name.includes('v-r='));
                const page = window.measuredPage === performance.timeOrigin ? [] : performance.getEntriesByType('navigation');
                window.measuredPage = performance.timeOrigin;
                performance.clearResourceTimings();
                return [...asked, ...page].reduce((sum, one) => sum + one.responseEnd - one.requestStart, 0);
            }""";

    private final LargeCarrier carrier =
            new LargeCarrier(1_500, 300, 40, 40, Integer.getInteger("bookings", LargeCarrier.USUAL.bookings()));
    private final List<Figure> figures = new ArrayList<>();

    private CarrierBench() {}

    public static void main(String[] arguments) throws Exception {
        CarrierBench bench = new CarrierBench();
        try (Browser browser = new Browser();
                EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            bench.measure(
                    browser,
                    "PostgreSQL",
                    url,
                    "--spring.datasource.url=" + url,
                    "--spring.datasource.username=postgres");
            bench.measure(browser, "H2", "");
        }
        System.exit(bench.figures.stream().allMatch(Figure::holds) ? 0 : 1);
    }

    /**
     * @param url of the database, or empty for the portal's own
     */
    private void measure(Browser browser, String database, String url, String... settings) throws Exception {
        try (Network network = Network.ofPortal("bench-carrier-" + database, settings)) {
            AppProcess portal = network.portal();
            enrol(browser, network);
            network.master().stop();
            portal.stop();
            try (Connection connection = DriverManager.getConnection(url.isEmpty() ? portal.h2Url() : url)) {
                carrier.fill(connection);
            }
            portal.startAndWait();
            learner(browser, portal, database);
            administrator(browser, portal, database);
        }
    }

    private static void enrol(Browser browser, Network network) {
        network.startAndWait();
        try (BackOffice office = new BackOffice(browser.desktop("de-DE"), network.master());
                CarrierAdmin admin = new CarrierAdmin(browser.desktop("de-DE"), network.portal())) {
            office.signIn();
            office.createCarrier("Großer Träger");
            admin.setUp(office.createPortal("Großer Träger"));
        }
    }

    private void learner(Browser browser, AppProcess portal, String database) {
        try (Person learner = new Person(browser.desktop("de-DE"), portal.url())) {
            learner.signIn(LargeCarrier.LEARNER, Network.PASSWORD);
            report(database, "start page", PAGE_MILLIS, looks(learner, () -> learner.open("courses")));
        }
    }

    private void administrator(Browser browser, AppProcess portal, String database) {
        try (CarrierAdmin admin = new CarrierAdmin(browser.desktop("de-DE"), portal)) {
            admin.signIn();
            report(database, "start page of the office", PAGE_MILLIS, looks(admin, () -> admin.open("dashboard")));
            report(database, "matrix of rights", PAGE_MILLIS, looks(admin, () -> admin.open("rights")));
            report(database, "a tick", TICK_MILLIS, looks(admin, new Ticks(admin)::next));
            board(admin, database);
            cost(admin, database);
            importStaff(admin, database);
        }
    }

    /** Rights that are given, one after the other; taking one away asks first where people are in the middle of the course. */
    private static final class Ticks {

        private static final int DIFFERENT = 20;

        private final CarrierAdmin admin;
        private int next;

        Ticks(CarrierAdmin admin) {
            this.admin = admin;
        }

        /** The one before is taken back, unmeasured, so that no row has to be scrolled to. */
        void next() {
            if (next > 0) {
                admin.page().locator("#rights-undo").click();
                admin.settle();
                admin.page().evaluate(SERVER_TIME);
            }
            admin.page()
                    .locator(".right-cell input:not([data-item='']):not(:checked)")
                    .filter(new Locator.FilterOptions().setVisible(true))
                    .nth(next++ % DIFFERENT)
                    .click();
            admin.settle();
        }
    }

    /** Under all ready-made rules. */
    private void board(CarrierAdmin admin, String database) {
        admin.open("training/rules");
        Locator ready = admin.page().locator("vaadin-button[id^=ready-]");
        while (ready.count() > 0) {
            ready.first().click();
            admin.settle();
        }
        report(database, "board of mandatory training", BOARD_MILLIS, looks(admin, () -> admin.open("training")));
    }

    private void cost(CarrierAdmin admin, String database) {
        for (String[] look : new String[][] {
            {"cost control", ""},
            {"cost control, all months", "?month=all"},
            {"cost control, all months by title", "?month=all&sort=title&dir=desc"},
            {"cost control, all months by VK", "?month=all&sort=selling_price&dir=asc"},
            {"cost control, all months by name", "?month=all&sort=last_name&dir=asc"},
            {"cost control, a centre", "?month=all&centre=HAUS-7"},
            {"cost control, a course", "?month=all&course=Nummer+77"}
        }) {
            report(database, look[0], COST_MILLIS, looks(admin, COST_WARM_UP, COST_LOOKS, () -> {
                admin.open("cost-control" + look[1]);
                admin.awaitPictures();
            }));
        }
    }

    private void importStaff(CarrierAdmin admin, String database) {
        StringBuilder sheet = new StringBuilder("Personalnummer;Vorname;Nachname;E-Mail;Einrichtung;Funktion\n");
        for (int one = 0; one < IMPORTED; one++) {
            sheet.append("N%d;Neu%d;Kraft%d;neu%d@traeger.example;HAUS-%d;Rolle %d\n"
                    .formatted(one, one, one, one, one % carrier.centres(), one % carrier.roles()));
        }
        admin.open("staff/import");
        long start = System.nanoTime();
        admin.page()
                .locator("#import-file input[type=file]")
                .setInputFiles(new FilePayload(
                        "personal.csv", "text/csv", sheet.toString().getBytes(StandardCharsets.UTF_8)));
        admin.page().locator("#import-start").click();
        admin.page().locator("#import-report").waitFor(new Locator.WaitForOptions().setTimeout(120_000));
        double seconds = (System.nanoTime() - start) / 1e9;
        report(new Figure("import of 5,000 people, seconds, " + database, seconds, IMPORT_SECONDS, 1, false));
    }

    private static double looks(Person person, Runnable look) {
        return looks(person, WARM_UP, LOOKS, look);
    }

    /** The 95th percentile of the server's time, in milliseconds. */
    private static double looks(Person person, int warmUp, int looks, Runnable look) {
        List<Double> times = new ArrayList<>();
        for (int one = -warmUp; one < looks; one++) {
            person.page().evaluate("() => performance.setResourceTimingBufferSize(10_000)");
            person.page().evaluate(SERVER_TIME);
            look.run();
            double time = ((Number) person.page().evaluate(SERVER_TIME)).doubleValue();
            if (one >= 0) {
                times.add(time);
            }
        }
        return times.stream().sorted().toList().get((int) Math.ceil(looks * 0.95) - 1);
    }

    private void report(String database, String what, double limit, double millis) {
        report(new Figure(what + ", 95th percentile in ms, " + database, millis, limit, 1, false));
    }

    private void report(Figure figure) {
        figures.add(figure);
        System.out.println(figure.line());
    }
}
