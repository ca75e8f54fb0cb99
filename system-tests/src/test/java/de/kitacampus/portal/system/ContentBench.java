package de.kitacampus.portal.system;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.testing.Figure;
import de.kitacampus.portal.common.wire.v1.LaunchTicket;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Measures the delivery of courses against nginx on the same files: rates, memory under many films, and the time of a
 * start. Prints a line per figure; ends with 0 only if all of them hold.
 */
final class ContentBench {

    private static final String COURSE = "11.3.01";
    private static final int KIB = 1024;
    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final Duration ROUND = Duration.ofSeconds(3);
    private static final int ROUNDS = 5;
    private static final int CONNECTIONS = 8;
    private static final int LEARNERS = 200;
    private static final int FEW_LEARNERS = 20;
    private static final int FILM_BYTES_PER_SECOND = 512 * KIB;
    private static final int STARTS = 50;
    /** As the rates, starts are those of applications that have been at work for a while. */
    private static final int WARM_STARTS = 300;
    /** Courses that nobody has started yet, a round each: a first start records more than the ones that follow. */
    private static final List<String> FRESH = List.of("11.3.02", "11.3.03", "11.3.04", "11.3.05", "11.3.06");

    /** First starts belong to the warming up as well. */
    private static final List<String> WARM_FRESH = List.of(
            "11.4.01", "11.4.02", "11.4.03", "11.4.04", "11.4.05", "11.4.06", "11.4.07", "11.4.08", "11.4.09",
            "11.4.10");

    private static final String CONTENT_HOST = "127.0.0.1";
    private static final double START_LIMIT_MILLIS = 300;

    private final List<Figure> figures = new ArrayList<>();
    private final Network network = Network.forMeasuring("bench-content");

    private ContentBench() {}

    public static void main(String[] arguments) throws Exception {
        boolean holds = new ContentBench().run();
        System.exit(holds ? 0 : 1);
    }

    private boolean run() throws Exception {
        Path files = files();
        try (network;
                Browser browser = new Browser();
                Nginx nginx = new Nginx(network.folder().resolve("nginx"), files)) {
            network.master().startAndWait();
            SignedPortal portal = enrolled(browser, files);
            Session session = started(portal);
            rate(session, nginx, "4 KiB", "4k.bin", 0.18);
            rate(session, nginx, "64 KiB", "64k.bin", 0.6);
            rate(session, nginx, "5 MiB", "5m.mp4", 0.65);
            memory(session);
            starts(browser);
        }
        return figures.stream().allMatch(Figure::holds);
    }

    private void report(Figure figure) {
        figures.add(figure);
        System.out.println(figure.line());
    }

    /** The same files for both servers. */
    private Path files() throws IOException {
        Path folder = Files.createDirectories(network.folder().resolve("files"));
        Random random = new Random(1);
        for (var file : List.of(
                new Sized("4k.bin", 4 * KIB), new Sized("64k.bin", 64 * KIB), new Sized("5m.mp4", 5 * KIB * KIB))) {
            byte[] bytes = new byte[file.size()];
            random.nextBytes(bytes);
            Files.write(folder.resolve(file.name()), bytes);
        }
        Files.writeString(folder.resolve("index.html"), "<!doctype html><title>Kurs</title><p>Kurs");
        Files.writeString(folder.resolve("imsmanifest.xml"), """
                <manifest identifier="m" version="1.2" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
                    xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
                  <metadata><schema>ADL SCORM</schema><schemaversion>1.2</schemaversion></metadata>
                  <organizations default="o"><organization identifier="o"><title>Messkurs</title>
                    <item identifier="i" identifierref="r"><title>Messkurs</title></item></organization></organizations>
                  <resources><resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="index.html">
                    <file href="index.html"/></resource></resources>
                </manifest>
                """);
        return folder;
    }

    private SignedPortal enrolled(Browser browser, Path files) throws IOException {
        Path zip = zipped(files);
        try (Management management = new Management(network.master())) {
            for (String course : courses()) {
                management.createCourse(course, "Messkurs " + course);
                management.upload(course, zip);
                management.publish(course);
            }
        }
        return new SignedPortal(enrolment(browser, "Messträger"));
    }

    private String enrolment(Browser browser, String carrier) {
        try (BackOffice backOffice = new BackOffice(browser.desktop("de-DE"), network.master())) {
            backOffice.signIn();
            backOffice.createCarrier(carrier);
            return backOffice.createPortal(carrier);
        }
    }

    private static List<String> courses() {
        List<String> all = new ArrayList<>(FRESH);
        all.addAll(WARM_FRESH);
        all.addFirst(COURSE);
        return all;
    }

    private Path zipped(Path files) throws IOException {
        Path zip = network.folder().resolve("course.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
                var all = Files.list(files)) {
            for (Path file : all.toList()) {
                out.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, out);
            }
        }
        return zip;
    }

    /** What a browser does with a ticket up to the player's page. */
    private Session opened(URI player, String ticket, PlainHttp browser) throws IOException {
        String form = "ticket=" + URLEncoder.encode(ticket, StandardCharsets.US_ASCII);
        PlainHttp.Answer opened = browser.post(
                        player.getHost(),
                        player.getPath(),
                        "Content-Type: application/x-www-form-urlencoded\r\n",
                        form.getBytes(StandardCharsets.US_ASCII))
                .expect(303);
        String cookie = opened.header("Set-Cookie").orElseThrow();
        URI frame = URI.create(opened.header("Location").orElseThrow());
        try (PlainHttp outer = new PlainHttp(frame.getPort())) {
            outer.get(frame.getHost(), frame.getPath(), "").expect(200);
        }
        Session session = new Session(frame.getPath(), cookie.substring(0, cookie.indexOf(';')));
        browser.get(player.getHost(), session.path() + "frame", session.headers() + origin(frame))
                .expect(200);
        browser.get(player.getHost(), session.path(), session.headers()).expect(200);
        browser.post(player.getHost(), session.path() + "begin/0", session.headers(), new byte[0])
                .expect(200);
        return session;
    }

    private static String origin(URI page) {
        return "Origin: " + page.getScheme() + "://" + page.getAuthority() + "\r\n";
    }

    /** Rounds of both in turn; the median of each, so that a hiccup of the machine hits neither. */
    private void rate(Session session, Nginx nginx, String name, String file, double target) {
        Load ours = load(session, file);
        Load theirs = new Load(nginx.port(), "/" + file, "");
        ours.perSecond(CONNECTIONS, WARM_UP);
        theirs.perSecond(CONNECTIONS, WARM_UP);
        List<Double> our = new ArrayList<>();
        List<Double> their = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            our.add(ours.perSecond(CONNECTIONS, ROUND));
            their.add(theirs.perSecond(CONNECTIONS, ROUND));
        }
        report(new Figure(
                "files of " + name + ", answers per second (nginx)", median(our), median(their), target, true));
    }

    private Load load(Session session, String file) {
        return new Load(network.master().port(), session.path() + "c/" + file, session.headers());
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private void memory(Session session) {
        double few = memoryWhile(session, FEW_LEARNERS);
        double many = memoryWhile(session, LEARNERS);
        report(new Figure(
                "memory while " + LEARNERS + " watch, MiB (" + FEW_LEARNERS + " watch)", many, few, 1.15, false));
    }

    /** Most memory of its own that the master had, in MiB, without what the system caches of files. */
    private double memoryWhile(Session session, int learners) {
        Load film = load(session, "5m.mp4");
        List<Callable<Double>> tasks = new ArrayList<>();
        for (int learner = 0; learner < learners; learner++) {
            tasks.add(() -> {
                film.once(FILM_BYTES_PER_SECOND);
                return network.master().memoryMib();
            });
        }
        tasks.add(() -> {
            double most = 0;
            for (int second = 0; second < 10; second++) {
                most = Math.max(most, network.master().memoryMib());
                java.util.concurrent.locks.LockSupport.parkNanos(
                        Duration.ofSeconds(1).toNanos());
            }
            return most;
        });
        return Load.all(tasks).stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /**
     * From the click in the portal to the first byte of the course's first page, for learners who all start a course of which they have
     * seen nothing yet at once: the click, the portal's call of the master, ticket, session, the frame and what it shows, the player's
     * page, the begin of the item and the page itself, each asked for as a browser does.
     */
    private void starts(Browser browser) throws Exception {
        network.portal().startAndWait();
        List<String> learners =
                new WaitingClass(network, browser, STARTS).ready(enrolment(browser, "Lernträger"), courses());
        Progress.say("starting courses");
        for (int warm = 0; warm < WARM_STARTS; warm++) {
            boolean first = warm % (WARM_STARTS / WARM_FRESH.size()) == 0;
            startsAtOnce(learners, first ? WARM_FRESH.get(warm * WARM_FRESH.size() / WARM_STARTS) : COURSE);
        }
        List<Double> all = new ArrayList<>();
        for (String course : FRESH) {
            all.addAll(startsAtOnce(learners, course));
        }
        List<Double> millis = all.stream().sorted().toList();
        double slow = millis.get((int) Math.ceil(millis.size() * 0.95) - 1);
        report(new Figure(
                STARTS + " starts at once from the click, 95th percentile in ms (limit)",
                slow,
                START_LIMIT_MILLIS,
                1,
                false));
    }

    private List<Double> startsAtOnce(List<String> learners, String course) {
        CountDownLatch opened = new CountDownLatch(learners.size());
        List<Callable<Double>> tasks = new ArrayList<>();
        for (String learner : learners) {
            tasks.add(() -> {
                try (PlainHttp portal = new PlainHttp(network.portal().port())) {
                    StartPage page = StartPage.open(portal, learner);
                    opened.countDown();
                    opened.await();
                    return startMillis(page, portal, course);
                }
            });
        }
        return Load.all(tasks);
    }

    private double startMillis(StartPage page, PlainHttp portal, String course) throws IOException {
        long begin = System.nanoTime();
        StartPage.Launch launch = page.start(portal, course);
        page.leave(portal);
        try (PlainHttp browser = new PlainHttp(network.master().port())) {
            Session session = opened(launch.player(), launch.ticket(), browser);
            browser.get(CONTENT_HOST, session.path() + "c/index.html", session.headers())
                    .expect(200);
            return (System.nanoTime() - begin) / 1e6;
        }
    }

    private Session started(SignedPortal portal) throws IOException {
        LaunchTicket ticket = portal.launch(UserId.random(), CourseNumber.of(COURSE));
        try (PlainHttp browser = new PlainHttp(network.master().port())) {
            return opened(URI.create(ticket.launchUrl()), ticket.ticket(), browser);
        }
    }

    private record Session(String path, String cookie) {

        String headers() {
            return "Cookie: " + cookie + "\r\nSec-Fetch-Dest: video\r\n";
        }
    }

    private record Sized(String name, int size) {}
}
