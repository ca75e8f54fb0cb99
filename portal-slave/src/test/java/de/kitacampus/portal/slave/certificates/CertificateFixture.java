package de.kitacampus.portal.slave.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.wire.v1.CourseResult;
import de.kitacampus.portal.common.wire.v1.Revocation;
import de.kitacampus.portal.common.wire.v1.RevocationList;
import de.kitacampus.portal.slave.bookings.Booking;
import de.kitacampus.portal.slave.bookings.Bookings;
import de.kitacampus.portal.slave.learning.LearningResults;
import de.kitacampus.portal.slave.learning.PassedExtra;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.testing.World;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Anna, her course and a master that confirms what she passes. */
abstract class CertificateFixture {

    final AttestationsForTests master = new AttestationsForTests();

    @Autowired
    ApplicationContext context;

    @Autowired
    World world;

    @Autowired
    Bookings bookings;

    @Autowired
    LearningResults results;

    @Autowired
    CertificateDispatch dispatch;

    @Autowired
    CertificateRequests requests;

    @Autowired
    CertificateStore store;

    @Autowired
    CertificateOffice office;

    @Autowired
    CertificateDocuments documents;

    @Autowired
    CertificateLooks looks;

    @Autowired
    MyCertificates mine;

    @Autowired
    PassedExtra links;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    final Centre sun = World.centre("K01", "Sonnenkinder");
    final Centre moon = World.centre("K02", "Mondkinder");
    Person anna;

    CourseNumber course;

    @BeforeEach
    void anna_may_learn() {
        world.empty();
        jdbc.sql("delete from certificate").update();
        jdbc.sql("delete from learning_state").update();
        anna = world.person("Anna", "Müller", sun);
        course = world.course("1.9.04", "Belehrung", "24.00", "30.00");
        world.allow(anna, course);
        world.signIn(anna);
    }

    Booking book(Person person) {
        world.allow(person, course);
        bookings.book(person.id(), course);
        return bookings.of(person.id()).getFirst();
    }

    Booking pass(Person person) {
        Booking booking = book(person);
        results.apply(List.of(result(booking, CourseResult.State.PASSED)));
        return booking;
    }

    CourseResult result(Booking booking, CourseResult.State state) {
        return new CourseResult(
                results.cursor() + 1,
                booking.userId(),
                booking.course(),
                booking.id(),
                1,
                state,
                new BigDecimal("92.50"),
                600,
                World.START,
                World.START,
                state == CourseResult.State.PASSED ? World.START : null);
    }

    void attestAll() {
        master.all(context);
    }

    String address(Booking booking) {
        return Objects.requireNonNull(links.links(Set.of(booking.id())).get(booking.id()))
                .address();
    }

    Certificate only() {
        return mine.all().getFirst();
    }

    static CertificateQuery query(
            String search,
            @org.jspecify.annotations.Nullable LocalDate from,
            @org.jspecify.annotations.Nullable LocalDate to) {
        return new CertificateQuery(search, null, null, from, to, null, CertificateQuery.Column.PERSON, false);
    }

    List<String> entries(CertificateQuery query) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Integer> progress = new ArrayList<>();
        int written = documents.zip(query, Locale.GERMAN, out, progress::add);
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
                assertThat(new String(zip.readNBytes(5), java.nio.charset.StandardCharsets.US_ASCII))
                        .isEqualTo("%PDF-");
            }
        }
        assertThat(progress).hasSize(written);
        assertThat(documents.zipSize(query)).isEqualTo(written);
        return names;
    }

    static RevocationList revocation(Certificate certificate, String reason, boolean byCarrier) {
        return new RevocationList(
                List.of(new Revocation(Objects.requireNonNull(certificate.number()), reason, byCarrier, World.START)));
    }
}
