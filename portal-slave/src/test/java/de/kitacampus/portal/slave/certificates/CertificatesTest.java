package de.kitacampus.portal.slave.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.attestation.NameCommitment;
import de.kitacampus.portal.common.attestation.RevocationReason;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.wire.v1.AttestationRequest;
import de.kitacampus.portal.common.wire.v1.CourseResult;
import de.kitacampus.portal.common.wire.v1.Revocation;
import de.kitacampus.portal.common.wire.v1.RevocationList;
import de.kitacampus.portal.slave.bookings.Booking;
import de.kitacampus.portal.slave.bookings.Bookings;
import de.kitacampus.portal.slave.learning.LearningResults;
import de.kitacampus.portal.slave.learning.PassedExtra;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.testing.InTheWorld;
import de.kitacampus.portal.slave.testing.World;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@InTheWorld
class CertificatesTest {

    private final AttestationsForTests master = new AttestationsForTests();

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

    private final Centre sun = World.centre("K01", "Sonnenkinder");
    private final Centre moon = World.centre("K02", "Mondkinder");
    private Person anna;
    private CourseNumber course;

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

    private Booking book(Person person) {
        world.allow(person, course);
        bookings.book(person.id(), course);
        return bookings.of(person.id()).getFirst();
    }

    private Booking pass(Person person) {
        Booking booking = book(person);
        results.apply(List.of(result(booking, CourseResult.State.PASSED)));
        return booking;
    }

    private CourseResult result(Booking booking, CourseResult.State state) {
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

    /** What the loop does, until nothing is left. */
    private void attestAll() {
        for (var next = dispatch.nextRequest(); next.isPresent(); next = dispatch.nextRequest()) {
            assertThat(dispatch.issued(next.get(), master.sign(next.get()), master.keys()))
                    .isTrue();
        }
    }

    private String address(Booking booking) {
        return Objects.requireNonNull(links.links(Set.of(booking.id())).get(booking.id()))
                .address();
    }

    private Certificate only() {
        return mine.all().getFirst();
    }

    @Test
    void who_passes_gets_a_certificate_and_the_master_gets_no_name() {
        Booking booking = pass(anna);
        assertThat(only().state()).isEqualTo(CertificateState.REQUESTED);
        assertThat(address(booking)).isEmpty();

        AttestationRequest request = dispatch.nextRequest().orElseThrow();
        assertThat(request.userId()).isEqualTo(booking.userId());
        assertThat(request.toString()).doesNotContain("Anna", "Müller");
        attestAll();

        assertThat(only().isIssued()).isTrue();
        assertThat(only().name()).isEqualTo("Anna Müller");
        assertThat(only().passedAt()).isEqualTo(AttestationsForTests.PASSED);
        assertThat(address(booking)).isEqualTo(CertificatePaths.FILES + only().id());
        CertificateRow row = store.find(only().id()).orElseThrow();
        assertThat(request.commitment().isTo(row.code(), "anna müller", null)).isTrue();
    }

    @Test
    void who_has_not_passed_gets_none() {
        Booking booking = book(anna);
        results.apply(List.of(result(booking, CourseResult.State.FAILED)));
        assertThat(mine.all()).isEmpty();
        assertThat(dispatch.nextRequest()).isEmpty();
    }

    @Test
    void more_news_of_a_passed_course_ask_for_nothing_more() {
        Booking booking = pass(anna);
        results.apply(List.of(result(booking, CourseResult.State.PASSED)));
        attestAll();
        results.apply(List.of(result(booking, CourseResult.State.PASSED)));
        assertThat(mine.all()).hasSize(1);
        assertThat(dispatch.nextRequest()).isEmpty();
    }

    @Test
    void what_is_rolled_back_asks_for_nothing() {
        Booking booking = book(anna);
        transactions.executeWithoutResult(status -> {
            results.apply(List.of(result(booking, CourseResult.State.PASSED)));
            status.setRollbackOnly();
        });
        assertThat(mine.all()).isEmpty();
    }

    @Test
    void courses_passed_before_there_were_certificates_are_made_up_for_once() {
        pass(anna);
        jdbc.sql("delete from certificate").update();
        requests.makeUp();
        requests.makeUp();
        assertThat(mine.all()).hasSize(1);
    }

    @Test
    void an_attestation_that_was_not_asked_for_is_not_kept() {
        pass(anna);
        AttestationRequest request = dispatch.nextRequest().orElseThrow();
        String foreign = new AttestationsForTests().sign(request);
        String other =
                master.sign(AttestationsForTests.attestation(course, "Belehrung", new NameCommitment("ab".repeat(32))));

        assertThat(dispatch.issued(request, foreign, master.keys())).isFalse();
        assertThat(dispatch.issued(request, other, master.keys())).isFalse();
        assertThat(dispatch.issued(request, "rubbish", master.keys())).isFalse();

        assertThat(only().state()).isEqualTo(CertificateState.REQUESTED);
        assertThat(dispatch.nextRequest()).isEmpty();
        world.time().tick(Duration.ofHours(2));
        attestAll();
        assertThat(only().isIssued()).isTrue();
    }

    @Test
    void a_refusal_is_asked_again_after_growing_pauses() {
        Booking booking = pass(anna);
        dispatch.refused(booking.id(), "NOT_PASSED");
        assertThat(dispatch.nextRequest()).isEmpty();
        assertThat(only().problem()).isEqualTo("NOT_PASSED");
        world.time().tick(Dispatching.FIRST_PAUSE);
        assertThat(dispatch.nextRequest()).isPresent();
        for (int time = 0; time < 40; time++) {
            dispatch.refused(booking.id(), "NOT_PASSED");
        }
        world.time().tick(Dispatching.LONGEST_PAUSE);
        attestAll();
        assertThat(only().isIssued()).isTrue();
        assertThat(only().problem()).isNull();
    }

    @Test
    void a_certificate_keeps_its_name_when_the_person_is_renamed_or_erased() throws Exception {
        pass(anna);
        attestAll();
        CertificateId id = only().id();
        byte[] before = documents.pdf(id, Locale.GERMAN).orElseThrow().content();
        world.person(new Person(anna.id(), "Anna", "Meier", null, null, anna.centres(), anna.roles(), List.of(), true));
        assertThat(documents.pdf(id, Locale.GERMAN).orElseThrow().content()).isEqualTo(before);
        world.erase(anna);
        world.signInAsAdmin();
        assertThat(documents.pdf(id, Locale.GERMAN).orElseThrow().content()).isEqualTo(before);
        assertThat(office.page(CertificateQuery.ALL, 0, 10)).singleElement().satisfies(one -> assertThat(one.name())
                .isEqualTo("Anna Müller"));
    }

    @Test
    void a_certificate_keeps_the_look_it_was_issued_with() {
        pass(anna);
        attestAll();
        CertificateId id = only().id();
        byte[] before = documents.pdf(id, Locale.GERMAN).orElseThrow().content();
        world.signInAsAdmin();
        Look first = looks.current();
        assertThat(looks.save(new Look(null, null, "Petra", "Leitung", "Ort", first.german(), first.english())))
                .isTrue();
        assertThat(documents.pdf(id, Locale.GERMAN).orElseThrow().content()).isEqualTo(before);
        assertThat(looks.current().signatory()).isEqualTo("Petra");
    }

    @Test
    void nobody_gets_another_persons_certificate() {
        pass(anna);
        attestAll();
        CertificateId id = only().id();
        Person bert = world.person("Bert", "Bauer", sun);
        world.signIn(bert);
        assertThat(documents.pdf(id, Locale.GERMAN)).isEmpty();
        assertThat(office.count(CertificateQuery.ALL)).isZero();
        assertThat(office.revoke(id, RevocationReason.OTHER, "")).isFalse();
        assertThat(mine.all()).isEmpty();
    }

    @Test
    void a_head_sees_the_own_centre_only_and_revokes_nothing() throws Exception {
        Person bert = world.person("Bert", "Bauer", moon);
        pass(anna);
        pass(bert);
        attestAll();
        CertificateId annas = only().id();
        Person head = world.head(world.person("Heike", "Haupt", moon), moon);
        world.signIn(head);
        assertThat(office.page(CertificateQuery.ALL, 0, 10))
                .extracting(Certificate::name)
                .containsExactly("Bert Bauer");
        assertThat(office.count(CertificateQuery.ALL)).isEqualTo(1);
        assertThat(office.centres()).containsExactly(moon);
        assertThat(documents.pdf(annas, Locale.GERMAN)).isEmpty();
        assertThat(entries(CertificateQuery.ALL)).hasSize(1);
        assertThat(office.mayChange()).isFalse();
        assertThat(office.revoke(annas, RevocationReason.OTHER, "")).isFalse();
        Look look = looks.current();
        assertThat(looks.save(look)).isFalse();
    }

    @Test
    void a_zip_holds_a_file_with_a_telling_name_for_each_in_a_folder_per_centre() throws Exception {
        Person bert = world.person("Bert", "von/zu \"Stein\"", moon);
        pass(anna);
        pass(bert);
        attestAll();
        String number = Objects.requireNonNull(only().number()).value();
        world.signInAsAdmin();
        assertThat(entries(CertificateQuery.ALL))
                .hasSize(2)
                .contains("Sonnenkinder/Müller, Anna - 1.9.04 - 2026-08-15 - " + number + ".pdf")
                .anySatisfy(name -> assertThat(name).startsWith("Mondkinder/von_zu _Stein_, Bert - 1.9.04"));
        assertThat(entries(query("", LocalDate.of(2026, 8, 16), null))).isEmpty();
        assertThat(entries(query("müller", LocalDate.of(2026, 8, 15), LocalDate.of(2026, 8, 15))))
                .hasSize(1);
    }

    private static CertificateQuery query(
            String search,
            @org.jspecify.annotations.Nullable LocalDate from,
            @org.jspecify.annotations.Nullable LocalDate to) {
        return new CertificateQuery(search, null, null, from, to, null, CertificateQuery.Column.PERSON, false);
    }

    private List<String> entries(CertificateQuery query) throws Exception {
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

    @Test
    void the_list_is_searched_filtered_and_sorted() {
        Person bert = world.person("Bert", "Bauer", moon);
        pass(anna);
        pass(bert);
        attestAll();
        world.signInAsAdmin();
        assertThat(office.page(query("", null, null), 0, 10))
                .extracting(Certificate::sortName)
                .containsExactly("Bauer, Bert", "Müller, Anna");
        assertThat(office.count(query("bauer, b", null, null))).isEqualTo(1);
        assertThat(office.count(query("100%", null, null))).isZero();
        assertThat(office.count(query("1.9.0", null, null))).isEqualTo(2);
        assertThat(office.courses()).containsOnlyKeys(course);
        for (CertificateQuery.Column column : CertificateQuery.Column.values()) {
            assertThat(office.page(
                            new CertificateQuery(
                                    "", sun.id(), course, null, null, CertificateState.ISSUED, column, true),
                            0,
                            10))
                    .hasSize(1);
        }
    }

    @Test
    void a_revoked_certificate_is_not_handed_out_and_the_master_is_told_until_it_knows() {
        pass(anna);
        attestAll();
        Certificate certificate = only();
        world.signInAsAdmin();
        assertThat(office.revoke(certificate.id(), RevocationReason.RESULT_NOT_VALID, "Abgeschrieben"))
                .isTrue();
        assertThat(office.revoke(certificate.id(), RevocationReason.OTHER, "")).isFalse();
        assertThat(documents.pdf(certificate.id(), Locale.GERMAN)).isEmpty();
        var due = dispatch.nextRevocation().orElseThrow();
        assertThat(due.number()).isEqualTo(certificate.number());
        dispatch.revocationRefused(due.number(), "INTERNAL");
        assertThat(dispatch.nextRevocation()).isEmpty();
        world.time().tick(Duration.ofHours(1));
        assertThat(dispatch.nextRevocation()).contains(due);

        dispatch.revoked(revocation(certificate, "RESULT_NOT_VALID", true));

        assertThat(dispatch.nextRevocation()).isEmpty();
        assertThat(office.page(CertificateQuery.ALL, 0, 10)).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(CertificateState.REVOKED);
            assertThat(Objects.requireNonNull(one.revocation()).note()).isEqualTo("Abgeschrieben");
        });
        assertThat(dispatch.nextRequest()).isEmpty();
    }

    @Test
    void what_the_provider_revokes_is_revoked_here_also_for_a_reason_unknown_here() {
        pass(anna);
        attestAll();
        dispatch.revoked(revocation(only(), "A_REASON_OF_A_MUCH_NEWER_MASTER_WITH_A_LONG_NAME", false));
        assertThat(only().state()).isEqualTo(CertificateState.REVOKED);
        assertThat(Objects.requireNonNull(only().revocation()).byCarrier()).isFalse();
        dispatch.revoked(revocation(only(), "OTHER", false));
    }

    @Test
    void a_wrong_name_is_followed_by_a_certificate_with_the_present_one() {
        pass(anna);
        attestAll();
        Certificate wrong = only();
        world.person(new Person(anna.id(), "Anna", "Meier", null, null, anna.centres(), anna.roles(), List.of(), true));
        world.signInAsAdmin();
        office.revoke(wrong.id(), RevocationReason.NAME_CHANGED, "Heirat");
        dispatch.revoked(revocation(wrong, "NAME_CHANGED", true));
        dispatch.revoked(revocation(wrong, "NAME_CHANGED", true));
        attestAll();
        world.signIn(anna);
        assertThat(mine.all())
                .extracting(Certificate::name, Certificate::state)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("Anna Müller", CertificateState.REVOKED),
                        org.assertj.core.groups.Tuple.tuple("Anna Meier", CertificateState.ISSUED));
    }

    private static RevocationList revocation(Certificate certificate, String reason, boolean byCarrier) {
        return new RevocationList(
                List.of(new Revocation(Objects.requireNonNull(certificate.number()), reason, byCarrier, World.START)));
    }

    @Test
    void a_look_with_mistakes_is_not_saved() {
        world.signInAsAdmin();
        Look first = looks.current();
        Look broken = new Look(null, null, "", "", "", new Look.Texts("", "Für alle {Vorname}", ""), first.english());
        assertThat(looks.check(broken))
                .containsExactly(
                        new CertificateLooks.Problem.Missing("heading-de"),
                        new CertificateLooks.Problem.NameMissing("body-de"),
                        new CertificateLooks.Problem.Unknown("body-de", "{Vorname}"));
        assertThat(looks.save(broken)).isFalse();
        assertThat(looks.check(first)).isEmpty();
        assertThat(looks.preview(first, new CertificateLooks.Sample("Erika", "Träger", "Kita"), Locale.GERMAN))
                .startsWith(0x89, 'P', 'N', 'G');
    }
}
