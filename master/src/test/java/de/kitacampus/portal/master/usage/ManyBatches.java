package de.kitacampus.portal.master.usage;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.journal.UsageEvent;
import de.kitacampus.portal.common.journal.UsageType;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatRate;
import de.kitacampus.portal.common.signing.SigningKey;
import de.kitacampus.portal.common.testing.TestJournal;
import de.kitacampus.portal.common.testing.TestPortal;
import de.kitacampus.portal.common.wire.v1.ApiPaths;
import de.kitacampus.portal.common.wire.v1.EnrolmentRequest;
import de.kitacampus.portal.common.wire.v1.SignedDocument;
import de.kitacampus.portal.common.wire.v1.WireJson;
import de.kitacampus.portal.master.portals.AddPortalOutcome;
import de.kitacampus.portal.master.portals.EnrolmentOutcome;
import de.kitacampus.portal.master.portals.PortalAdministration;
import de.kitacampus.portal.master.portals.Portals;
import de.kitacampus.portal.master.security.CurrentAccount;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Portals that send what they used over HTTP, signed and chained, as fast as the master takes it. */
final class ManyBatches {

    private static final int PORTALS = 4;
    private static final int WARM_UP = 30;
    private static final int BATCHES = 50;
    private static final int EVENTS = 500;

    private final HttpClient client = HttpClient.newHttpClient();
    private final CentreCode centre;
    private final CourseNumber course;
    private final List<Sender> senders = new ArrayList<>();

    ManyBatches(ConfigurableApplicationContext master, CentreCode centre, CourseNumber course) {
        this.centre = centre;
        this.course = course;
        for (int portal = 0; portal < PORTALS; portal++) {
            senders.add(sender(master, portal));
        }
    }

    private Sender sender(ConfigurableApplicationContext master, int number) {
        CurrentAccount account = master.getBean(CurrentAccount.class);
        var added = account.asSystem(() -> (AddPortalOutcome.Added) master.getBean(PortalAdministration.class)
                .add("Sender " + number, CustomerNumber.of("GRA-2000" + number)));
        SigningKey key = SigningKey.generate();
        var enrolled = (EnrolmentOutcome.Enrolled) master.getBean(Portals.class)
                .enrol(new EnrolmentRequest(
                        added.enrolment().text().code(), TestPortal.URL, key.publicJwk(), "bench", Instant.now()));
        String url = master.getEnvironment().getRequiredProperty("portal.base-url");
        TestPortal portal = new TestPortal(enrolled.portal().id(), key, url, Clock.systemUTC());
        TestJournal journal = new TestJournal(portal);
        List<byte[]> bodies = IntStream.range(0, WARM_UP + BATCHES)
                .mapToObj(_ -> WireJson.bytes(new SignedDocument(portal.sign(journal.close(events())))))
                .toList();
        return new Sender(portal, bodies);
    }

    private List<UsageEvent> events() {
        return IntStream.range(0, EVENTS).mapToObj(this::event).toList();
    }

    private UsageEvent event(int place) {
        return new UsageEvent(
                UUID.randomUUID(),
                UsageType.COURSE_BOOKED,
                BookingId.random(),
                UserId.random(),
                CourseNumber.of("9.0." + place % 90),
                null,
                centre,
                Money.euro("20.00"),
                Money.euro("23.80"),
                VatRate.STANDARD,
                "bench",
                Instant.now().minus(Duration.ofMinutes(place)));
    }

    double linesPerSecond() throws InterruptedException, ExecutionException {
        all(0, WARM_UP);
        long start = System.nanoTime();
        all(WARM_UP, WARM_UP + BATCHES);
        return PORTALS * BATCHES * EVENTS / ((System.nanoTime() - start) / 1e9);
    }

    private void all(int from, int to) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(PORTALS)) {
            List<Callable<Void>> work = senders.stream()
                    .<Callable<Void>>map(sender -> () -> {
                        for (byte[] body : sender.bodies().subList(from, to)) {
                            send(sender.portal(), body);
                        }
                        return null;
                    })
                    .toList();
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        }
    }

    private void send(TestPortal portal, byte[] body) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(portal.masterUrl() + ApiPaths.USAGE_BATCHES))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + portal.token("POST", ApiPaths.USAGE_BATCHES, body))
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
    }

    /** The same lines once more under other IDs, by COPY into the same table with the same indexes. */
    double copiedPerSecond(JdbcTemplate database, String url) throws Exception {
        database.execute("create table bench_copy as select * from usage_event where portal in ("
                + String.join(
                        ", ",
                        senders.stream()
                                .map(sender -> "'" + sender.portal().id().value() + "'")
                                .toList())
                + ")");
        database.execute(
                "update bench_copy set event_id = gen_random_uuid(), booking_id = gen_random_uuid(), epoch = 2");
        try (Connection connection = DriverManager.getConnection(url, "postgres", "")) {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            ByteArrayOutputStream rows = new ByteArrayOutputStream();
            copy.copyOut("copy bench_copy to stdout", rows);
            long start = System.nanoTime();
            long copied = copy.copyIn("copy usage_event from stdin", new ByteArrayInputStream(rows.toByteArray()));
            return copied / ((System.nanoTime() - start) / 1e9);
        }
    }

    /**
     * @param portal who sends
     * @param bodies signed batches in order
     */
    private record Sender(TestPortal portal, List<byte[]> bodies) {}
}
