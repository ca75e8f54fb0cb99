package de.kitacampus.portal.slave.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.wire.v1.CourseResult;
import de.kitacampus.portal.slave.bookings.Booking;
import de.kitacampus.portal.slave.bookings.BookingOutcome;
import de.kitacampus.portal.slave.bookings.Bookings;
import de.kitacampus.portal.slave.certificates.CertificateReissued;
import de.kitacampus.portal.slave.certificates.CertificateWithdrawn;
import de.kitacampus.portal.slave.learning.LearningResults;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.testing.AtOnce;
import de.kitacampus.portal.slave.testing.InTheWorld;
import de.kitacampus.portal.slave.testing.World;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@InTheWorld
class TrainingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 8, 15);

    @Autowired
    World world;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TrainingRules rules;

    @Autowired
    TrainingBoard board;

    @Autowired
    Proofs proofs;

    @Autowired
    MyTraining mine;

    @Autowired
    TrainingBookings officeBookings;

    @Autowired
    EvidenceFolders folders;

    @Autowired
    AutoBooking autoBooking;

    @Autowired
    Reminders reminders;

    @Autowired
    MailedReminders post;

    @Autowired
    CarrierAddress carrier;

    @Autowired
    Roster roster;

    @Autowired
    RuleHistory history;

    @Autowired
    Bookings bookings;

    @Autowired
    LearningResults results;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    org.springframework.transaction.support.TransactionTemplate transactions;

    private final Centre north = World.centre("N01", "Haus Nord");
    private final Centre south = World.centre("S01", "Haus Süd");
    private Person anna;
    private Person berta;
    private Person head;
    private CourseNumber course;

    @BeforeEach
    void a_house_with_two_centres() {
        world.empty();
        TrainingForTests.empty(jdbc);
        jdbc.sql("delete from learning_state").update();
        anna = world.person("Anna", "Acker", north);
        berta = world.person("Berta", "Bauer", south);
        head = world.head(world.person("Hanna", "Haupt", north), north);
        course = world.course("1.9.04", "Belehrung", "24.00", "30.00");
        world.allow(anna, course);
        world.signInAsAdmin();
        roster.observe();
    }

    private RuleContent content(int firstDays, int months) {
        return new RuleContent(
                "Belehrung",
                course,
                Set.of(),
                Set.of(),
                firstDays,
                months,
                30,
                "§ 34 Abs. 5a IfSG",
                "Der Wortlaut.",
                TODAY,
                TODAY,
                true,
                false,
                true,
                0,
                14);
    }

    private RuleVersion saved(RuleContent content) {
        RuleOutcome outcome = rules.create(content);
        assertThat(outcome).isInstanceOf(RuleOutcome.Saved.class);
        return ((RuleOutcome.Saved) outcome).version();
    }

    private static BoardQuery on(LocalDate day) {
        return new BoardQuery(day, null, null, null, null, "");
    }

    private void later(int days) {
        world.time().tick(Duration.ofDays(days));
    }

    private Duty duty(Person person) {
        return board.people(on(board.today())).stream()
                .map(PersonDuty::duty)
                .filter(duty -> duty.person().equals(person.id()))
                .findFirst()
                .orElseThrow();
    }

    private Booking pass(Person person) {
        Booking booking = bookings.of(person.id()).getFirst();
        Instant now = world.time().instant();
        results.apply(List.of(new CourseResult(
                results.cursor() + 1,
                booking.userId(),
                course,
                booking.id(),
                1,
                CourseResult.State.PASSED,
                new BigDecimal("92.50"),
                600,
                now,
                now,
                now)));
        return booking;
    }

    // rules

    @Test
    void a_ready_made_rule_is_taken_over_once_with_its_legal_basis_and_all_wordings() {
        assertThat(rules.readyMade()).extracting(ReadyMade::id).contains("IFSG-34-5A", "IFSG-43-4", "LMHV-4");
        RuleVersion version = ((RuleOutcome.Saved) rules.takeOver("IFSG-34-5A")).version();
        assertThat(version.content().legalBasis()).startsWith("§ 34 Abs. 5a IfSG");
        assertThat(version.content().intervalMonths()).isEqualTo(24);
        assertThat(version.content().firstWithinDays()).isZero();
        assertThat(rules.inForce(version.rule(), LocalDate.of(2022, 9, 16)))
                .hasValueSatisfying(
                        old -> assertThat(old.content().legalBasis()).isEqualTo("§ 35 IfSG"));
        assertThat(rules.takeOver("IFSG-34-5A")).isInstanceOf(RuleOutcome.TakenOver.class);
        assertThat(rules.readyMade()).extracting(ReadyMade::id).doesNotContain("IFSG-34-5A");
    }

    @Test
    void the_first_instruction_of_the_health_office_needs_a_proof_from_elsewhere() {
        RuleVersion version = ((RuleOutcome.Saved) rules.takeOver("IFSG-43-1")).version();
        assertThat(version.content().course()).isNull();
        assertThat(version.content().intervalMonths()).isNull();
        assertThat(duty(anna).status()).isEqualTo(TrainingStatus.DUE_SOON);
        proofs.record(anna.id(), version.rule(), TODAY.minusDays(30), "Gesundheitsamt", "", TrainingForTests.scan());
        assertThat(duty(anna).status()).isEqualTo(TrainingStatus.FULFILLED);
        assertThat(duty(anna).dueOn()).isNull();
    }

    @Test
    void an_edit_adds_a_version_and_the_history_tells_who_what_and_when() {
        RuleVersion first = saved(content(0, 24));
        later(1);
        assertThat(rules.change(first.rule(), 1, content(14, 12))).isInstanceOf(RuleOutcome.Saved.class);
        assertThat(history.of(first.rule())).hasSize(2).first().satisfies(entry -> {
            assertThat(entry.version().number()).isEqualTo(2);
            assertThat(entry.changed()).containsExactly(RuleHistory.Part.FIRST, RuleHistory.Part.INTERVAL);
            assertThat(entry.version().recordedBy()).isNotNull();
            assertThat(entry.version().recordedAt()).isEqualTo(world.time().instant());
        });
    }

    @Test
    void the_second_of_two_administrators_is_told() {
        RuleVersion first = saved(content(0, 24));
        rules.change(first.rule(), 1, content(14, 24));
        assertThat(rules.change(first.rule(), 1, content(0, 6)))
                .isInstanceOfSatisfying(RuleOutcome.ChangedMeanwhile.class, told -> assertThat(
                                told.now().content().firstWithinDays())
                        .isEqualTo(14));
        assertThat(rules.find(first.rule()).orElseThrow().versions()).hasSize(2);
    }

    @Test
    void of_many_who_save_at_once_one_wins() throws Exception {
        RuleVersion first = saved(content(0, 24));
        List<RuleOutcome> outcomes = AtOnce.all(4, () -> rules.change(first.rule(), 1, content(0, 12)));
        assertThat(outcomes).filteredOn(RuleOutcome.Saved.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(RuleOutcome.ChangedMeanwhile.class::isInstance)
                .hasSize(3);
    }

    @Test
    void a_broken_rule_is_refused_at_its_field() {
        assertThat(rules.create(content(-1, 24)))
                .isEqualTo(new RuleOutcome.Invalid(RuleOutcome.Field.FIRST, "training.rule.first.invalid"));
        assertThat(rules.create(content(0, 0)))
                .isEqualTo(new RuleOutcome.Invalid(RuleOutcome.Field.INTERVAL, "training.rule.interval.invalid"));
        assertThat(rules.all()).isEmpty();
    }

    @Test
    void only_administrators_change_rules() {
        RuleVersion first = saved(content(0, 24));
        world.signIn(head);
        assertThat(rules.create(content(0, 12))).isInstanceOf(RuleOutcome.NotYours.class);
        assertThat(rules.change(first.rule(), 1, content(0, 12))).isInstanceOf(RuleOutcome.NotYours.class);
        assertThat(rules.switchTo(first.rule(), 1, false)).isInstanceOf(RuleOutcome.NotYours.class);
        assertThat(rules.takeOver("LMHV-4")).isInstanceOf(RuleOutcome.NotYours.class);
    }

    @Test
    void the_database_guards_rules_and_proofs() {
        RuleVersion first = saved(content(0, 24));
        assertThatThrownBy(() -> jdbc.sql("update training_rule_version set interval_months = 0")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("update training_rule_version set carrier_after_days = -1")
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("delete from training_rule where id = ?")
                        .param(first.rule().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql("insert into training_proof (id, person_id, subject, kind, performed_on,"
                                + " recorded_at) values (?, ?, 'x', 'COURSE', ?, ?)")
                        .params(first.rule().value(), anna.id().value(), TODAY, Rows.utc(World.START))
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    // state

    @Test
    void booked_started_passed_and_due_again_are_told_apart() {
        saved(content(0, 12));
        assertThat(duty(anna).status()).isEqualTo(TrainingStatus.NOT_BOOKED);
        bookings.book(anna.id(), course);
        assertThat(duty(anna).status()).isEqualTo(TrainingStatus.DUE_SOON);
        assertThat(duty(anna).progress()).isEqualTo(Progress.BOOKED);
        bookings.markStarted(bookings.of(anna.id()).getFirst().id());
        assertThat(duty(anna).progress()).isEqualTo(Progress.STARTED);
        pass(anna);
        assertThat(duty(anna).status()).isEqualTo(TrainingStatus.FULFILLED);
        assertThat(duty(anna).dueOn()).isEqualTo("2027-08-15");
        later(340);
        assertThat(duty(anna).status()).isEqualTo(TrainingStatus.NOT_BOOKED);
        later(30);
        assertThat(duty(anna).status()).isEqualTo(TrainingStatus.OVERDUE);
    }

    @Test
    void a_pass_that_is_told_twice_is_one_proof() {
        saved(content(0, 12));
        bookings.book(anna.id(), course);
        pass(anna);
        pass(anna);
        assertThat(proofs.of(anna.id(), rules.all().getFirst().id())).hasSize(1);
    }

    @Test
    void a_revoked_certificate_takes_the_proof_away_unless_only_the_name_was_wrong() {
        saved(content(0, 12));
        bookings.book(anna.id(), course);
        Booking booking = pass(anna);
        Instant now = world.time().instant();
        transactions.executeWithoutResult(
                _ -> events.publishEvent(new CertificateWithdrawn(booking.id(), "NAME_CHANGED", now)));
        assertThat(duty(anna).status()).isEqualTo(TrainingStatus.FULFILLED);
        later(2);
        transactions.executeWithoutResult(
                _ -> events.publishEvent(new CertificateWithdrawn(booking.id(), "RESULT_NOT_VALID", now)));
        assertThat(duty(anna).status()).isEqualTo(TrainingStatus.OVERDUE);
        assertThat(board.people(on(TODAY)).stream()
                        .filter(row -> row.duty().person().equals(anna.id()))
                        .findFirst())
                .hasValueSatisfying(row -> assertThat(row.duty().status()).isEqualTo(TrainingStatus.FULFILLED));
        later(1);
        transactions.executeWithoutResult(_ -> events.publishEvent(new CertificateReissued(booking.id())));
        transactions.executeWithoutResult(_ -> events.publishEvent(new CertificateReissued(booking.id())));
        assertThat(duty(anna).status()).isEqualTo(TrainingStatus.FULFILLED);
    }

    @Test
    void who_leaves_has_no_duty_any_more_but_past_days_still_tell_of_her() {
        saved(content(0, 12));
        assertThat(board.board(on(TODAY), BoardQuery.Group.CENTRE).people()).isEqualTo(3);
        later(5);
        world.erase(berta);
        roster.observe();
        assertThat(board.board(on(board.today()), BoardQuery.Group.CENTRE).people())
                .isEqualTo(2);
        assertThat(board.board(on(TODAY), BoardQuery.Group.CENTRE).people()).isEqualTo(3);
        assertThat(board.people(on(TODAY)))
                .extracting(PersonDuty::name)
                .containsExactly("Acker, Anna", "Haupt, Hanna", null);
    }

    // the board

    @Test
    void the_board_adds_up_by_centre_role_and_rule() {
        saved(content(0, 12));
        bookings.book(anna.id(), course);
        Board byCentre = board.board(on(TODAY), BoardQuery.Group.CENTRE);
        assertThat(byCentre.lines()).extracting(Board.Line::label).containsExactly("Haus Nord", "Haus Süd");
        assertThat(byCentre.lines().getFirst().counts()).isEqualTo(new Counts(0, 1, 0, 1));
        assertThat(byCentre.total()).isEqualTo(new Counts(0, 1, 0, 2));
        assertThat(board.board(on(TODAY), BoardQuery.Group.RULE).lines())
                .extracting(line -> line.counts().total())
                .containsExactly(3L);
        assertThat(board.people(on(TODAY).in(south.id())))
                .extracting(PersonDuty::name)
                .containsExactly("Bauer, Berta");
    }

    @Test
    void a_head_sees_only_her_own_centres_in_every_list() {
        RuleVersion rule = saved(content(0, 12));
        board.board(on(TODAY), BoardQuery.Group.CENTRE);
        later(2);
        world.signIn(head);
        LocalDate today = board.today();
        assertThat(board.board(on(today), BoardQuery.Group.CENTRE).lines())
                .extracting(Board.Line::label)
                .containsExactly("Haus Nord");
        assertThat(board.board(on(today).in(south.id()), BoardQuery.Group.CENTRE)
                        .total())
                .isEqualTo(Counts.NONE);
        assertThat(board.people(on(today))).extracting(PersonDuty::name).containsExactly("Acker, Anna", "Haupt, Hanna");
        assertThat(board.gaps(on(today), 12)).extracting(PersonGap::name).doesNotContain("Bauer, Berta");
        assertThat(board.details(berta.id(), rule.rule(), today)).isEmpty();
        assertThat(board.months(on(today), 2).getLast().counts().total()).isEqualTo(2);
        assertThat(proofs.record(berta.id(), rule.rule(), TODAY, "Amt", "", TrainingForTests.scan()))
                .isInstanceOf(ProofOutcome.NotYours.class);
        assertThat(proofs.of(berta.id(), rule.rule())).isEmpty();
        assertThat(officeBookings.book(berta.id(), rule.rule())).isInstanceOf(BookingOutcome.Denied.class);
        assertThatThrownBy(() -> folders.hand(south.id(), TODAY)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void staff_see_nothing_of_others() {
        RuleVersion rule = saved(content(0, 12));
        proofs.record(berta.id(), rule.rule(), TODAY, "Amt", "", TrainingForTests.scan());
        ProofId hers = proofs.of(berta.id(), rule.rule()).getFirst().id();
        world.signIn(anna);
        assertThat(board.people(on(TODAY))).isEmpty();
        assertThat(board.board(on(TODAY), BoardQuery.Group.CENTRE).total()).isEqualTo(Counts.NONE);
        assertThat(proofs.scan(hers)).isEmpty();
        assertThat(proofs.withdraw(hers, "weil")).isFalse();
        assertThat(mine.duties()).extracting(Duty::person).containsExactly(anna.id());
        world.signIn(berta);
        assertThat(proofs.scan(hers)).isPresent();
    }

    @Test
    void the_course_of_the_year_tells_each_month_as_it_was_known() {
        saved(content(0, 12));
        board.board(on(TODAY), BoardQuery.Group.CENTRE);
        later(20);
        bookings.book(anna.id(), course);
        pass(anna);
        List<MonthState> months = board.months(on(board.today()), 3);
        assertThat(months)
                .extracting(MonthState::day)
                .containsExactly(LocalDate.of(2026, 7, 31), LocalDate.of(2026, 8, 31), LocalDate.of(2026, 9, 4));
        assertThat(months.get(0).counts()).isEqualTo(Counts.NONE);
        assertThat(months.get(1).counts()).isEqualTo(new Counts(0, 0, 3, 0));
        assertThat(months.get(2).counts()).isEqualTo(new Counts(1, 0, 2, 0));
    }

    // proofs from elsewhere

    @Test
    void a_proof_from_elsewhere_counts_with_its_scan_until_it_is_withdrawn() {
        RuleVersion rule = saved(content(0, 12));
        world.signIn(head);
        ProofOutcome outcome = proofs.record(
                anna.id(), rule.rule(), TODAY.minusMonths(3), "Früherer Träger", "", TrainingForTests.scan());
        ProofId id = ((ProofOutcome.Recorded) outcome).id();
        assertThat(duty(anna).status()).isEqualTo(TrainingStatus.FULFILLED);
        assertThat(duty(anna).dueOn()).isEqualTo("2027-05-15");
        assertThat(proofs.scan(id))
                .hasValueSatisfying(file -> assertThat(file.content()).isEqualTo(TrainingForTests.png()));
        later(1);
        assertThat(proofs.withdraw(id, " ")).isFalse();
        assertThat(proofs.withdraw(id, "Falsche Person")).isTrue();
        assertThat(proofs.withdraw(id, "noch einmal")).isFalse();
        assertThat(duty(anna).status()).isEqualTo(TrainingStatus.OVERDUE);
        assertThat(proofs.of(anna.id(), rule.rule()).getFirst().withdrawnFor()).isEqualTo("Falsche Person");
    }

    @Test
    void a_proof_without_date_issuer_or_scan_is_refused_at_its_field() {
        RuleId rule = saved(content(0, 12)).rule();
        assertThat(proofs.record(anna.id(), rule, null, "Amt", "", TrainingForTests.scan()))
                .isEqualTo(new ProofOutcome.Invalid(ProofOutcome.Field.DATE, "training.proof.date.missing"));
        assertThat(proofs.record(anna.id(), rule, TODAY.plusDays(1), "Amt", "", TrainingForTests.scan()))
                .isEqualTo(new ProofOutcome.Invalid(ProofOutcome.Field.DATE, "training.proof.date.future"));
        assertThat(proofs.record(anna.id(), rule, TODAY, " ", "", TrainingForTests.scan()))
                .isEqualTo(new ProofOutcome.Invalid(ProofOutcome.Field.ISSUER, "training.proof.issuer.missing"));
        assertThat(proofs.record(anna.id(), rule, TODAY, "Amt", "", null))
                .isEqualTo(new ProofOutcome.Invalid(ProofOutcome.Field.FILE, "training.proof.file.missing"));
    }

    // for staff

    @Test
    void the_most_urgent_duty_comes_first_and_knows_what_to_start() {
        saved(content(0, 12));
        world.signIn(anna);
        assertThat(mine.open()).singleElement().satisfies(due -> {
            assertThat(due.course()).isEqualTo(course);
            assertThat(due.dueOn()).isEqualTo(TODAY);
            assertThat(due.booking()).isEmpty();
            assertThat(due.overdue()).isFalse();
        });
        bookings.book(anna.id(), course);
        assertThat(mine.open().getFirst().booking())
                .contains(bookings.of(anna.id()).getFirst().id());
        pass(anna);
        assertThat(mine.open()).isEmpty();
    }

    @Test
    void what_is_due_again_can_be_booked_although_the_passed_booking_still_runs() {
        course = world.course(
                "1.9.05", "Hygiene", "24.00", "30.00", de.kitacampus.portal.common.money.VatTreatment.STANDARD, 12);
        world.allow(anna, course);
        saved(content(0, 12));
        bookings.book(anna.id(), course);
        Booking former = pass(anna);
        later(350);
        assertThat(bookings.book(anna.id(), course)).isInstanceOf(BookingOutcome.AlreadyBooked.class);
        world.signIn(anna);
        assertThat(mine.open().getFirst().renews()).contains(former.id());
        assertThat(bookings.renew(anna.id(), former.id())).isInstanceOf(BookingOutcome.Booked.class);
        assertThat(mine.open().getFirst().booking()).isPresent();
        assertThat(bookings.renew(anna.id(), former.id())).isInstanceOf(BookingOutcome.AlreadyBooked.class);
        assertThat(bookings.renew(berta.id(), former.id())).isInstanceOf(BookingOutcome.CourseUnavailable.class);
    }

    @Test
    void a_renewal_that_is_refused_leaves_the_former_booking_in_its_place() {
        saved(content(0, 12));
        bookings.book(anna.id(), course);
        Booking former = pass(anna);
        world.forbid(anna, course);
        assertThat(bookings.renew(anna.id(), former.id())).isInstanceOf(BookingOutcome.Denied.class);
        world.allow(anna, course);
        assertThat(bookings.book(anna.id(), course)).isInstanceOf(BookingOutcome.AlreadyBooked.class);
    }

    // automatic booking

    private RuleContent booking(RuleContent rule) {
        return new RuleContent(
                rule.name(),
                rule.course(),
                rule.roles(),
                rule.centres(),
                rule.firstWithinDays(),
                rule.intervalMonths(),
                rule.leadDays(),
                rule.legalBasis(),
                rule.wording(),
                rule.validFrom(),
                rule.appliesFrom(),
                true,
                true,
                rule.remind(),
                rule.headAfterDays(),
                rule.carrierAfterDays());
    }

    @Test
    void what_is_due_is_booked_once_at_the_price_of_any_booking() {
        saved(booking(content(0, 12)));
        assertThat(autoBooking.run()).isEqualTo(1);
        assertThat(autoBooking.run()).isZero();
        assertThat(bookings.of(anna.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.sellingPrice().amount()).isEqualByComparingTo("30.00"));
        assertThat(world.journal()).hasSize(1);
        assertThat(duty(anna).status()).isEqualTo(TrainingStatus.DUE_SOON);
    }

    @Test
    void who_may_not_use_the_course_is_told_of_in_the_list_and_booked_once_she_may() {
        saved(booking(content(0, 12)));
        autoBooking.run();
        assertThat(board.people(on(board.today())))
                .filteredOn(row -> row.duty().person().equals(berta.id()))
                .extracting(PersonDuty::booking)
                .containsExactly("ROLES_NOT_ALLOWED");
        world.allow(berta, course);
        assertThat(autoBooking.run()).isEqualTo(1);
    }

    @Test
    void a_booking_that_was_cancelled_is_not_made_again_for_the_same_date() {
        saved(booking(content(0, 12)));
        autoBooking.run();
        bookings.cancel(anna.id(), bookings.of(anna.id()).getFirst().id());
        assertThat(autoBooking.run()).isZero();
    }

    @Test
    void a_job_that_was_down_for_a_week_catches_up() {
        saved(booking(content(0, 12)));
        bookings.book(anna.id(), course);
        pass(anna);
        later(365 - 30 + 7);
        assertThat(autoBooking.run()).isEqualTo(1);
        assertThat(bookings.of(anna.id())).hasSize(2);
    }

    // reminders

    @Test
    void reminders_are_noted_step_by_step_and_each_once() {
        saved(content(0, 12));
        assertThat(reminders.note()).isEqualTo(6);
        assertThat(reminders.note()).isZero();
        later(14);
        assertThat(reminders.note()).isEqualTo(3);
        assertThat(reminders.latest()).hasSize(9);
        world.signIn(head);
        assertThat(reminders.latest()).extracting(ReminderRow::name).doesNotContain("Bauer, Berta");
    }

    @Test
    void what_was_done_before_the_mail_left_is_not_sent() {
        saved(content(0, 12));
        reminders.note();
        bookings.book(anna.id(), course);
        pass(anna);
        post.send();
        assertThat(reminders.latest())
                .filteredOn(row -> row.person().equals(anna.id()))
                .extracting(ReminderRow::state)
                .containsOnly(ReminderState.NOT_NEEDED);
    }

    @Test
    void mails_go_to_the_person_the_head_and_the_carrier() {
        Person carla = world.person(withMail("Carla", "Cordes", List.of(), north));
        Person leader = world.person(withMail("Doris", "Dorn", List.of(north.id()), north));
        roster.observe();
        carrier.change("personal@traeger.example.org");
        saved(content(0, 12));
        later(15);
        reminders.note();
        post.send();
        post.send();
        List<String> mails = new ArrayList<>();
        jdbc.sql("select kind, address from mail where kind like 'training.%' order by kind, address")
                .query(row -> {
                    mails.add(row.getString(1) + " " + row.getString(2));
                });
        assertThat(mails)
                .containsExactly(
                        "training.mail.carrier personal@traeger.example.org",
                        "training.mail.head " + leader.email(),
                        "training.mail.person " + carla.email(),
                        "training.mail.person " + leader.email());
        assertThat(reminders.latest())
                .filteredOn(row -> row.person().equals(berta.id()) && row.step() == ReminderStep.PERSON)
                .extracting(ReminderRow::state)
                .containsExactly(ReminderState.NO_ADDRESS);
        assertThat(reminders.latest())
                .filteredOn(row -> row.step() == ReminderStep.CARRIER)
                .extracting(ReminderRow::state)
                .containsOnly(ReminderState.HANDED_OVER);
    }

    private static Person withMail(
            String first, String last, List<de.kitacampus.portal.slave.staff.CentreId> leads, Centre centre) {
        return new Person(
                new de.kitacampus.portal.slave.staff.PersonId(java.util.UUID.randomUUID()),
                first,
                last,
                first.toLowerCase(Locale.ROOT) + "@kita.example.org",
                null,
                List.of(centre),
                List.of(),
                leads,
                true);
    }

    // the evidence folder

    private byte[] written(FolderId id, EvidenceFolders.Form form) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        folders.write(id, form, Locale.GERMAN, out, (lines, all) -> {});
        return out.toByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void a_folder_tells_who_did_what_under_which_wording() throws IOException {
        RuleVersion rule = saved(content(0, 12));
        proofs.record(anna.id(), rule.rule(), TODAY, "Gesundheitsamt", "", TrainingForTests.scan());
        String text = text(written(folders.hand(north.id(), TODAY), EvidenceFolders.Form.PDF));
        assertThat(text)
                .contains("Nachweismappe Haus Nord")
                .contains("Stichtag 15.08.2026")
                .contains("§ 34 Abs. 5a IfSG")
                .contains("Der Wortlaut.")
                .contains("Acker, Anna")
                .contains("Nachweis: Gesundheitsamt [1]")
                .contains("Haupt, Hanna")
                .doesNotContain("Bauer");
    }

    @Test
    void a_folder_of_a_past_day_is_the_same_again_to_the_byte_whatever_came_since() throws IOException {
        RuleVersion rule = saved(content(0, 12));
        bookings.book(anna.id(), course);
        pass(anna);
        later(3);
        LocalDate day = board.today();
        FolderId id = folders.hand(north.id(), day);
        byte[] pdf = written(id, EvidenceFolders.Form.PDF);
        later(10);
        proofs.record(head.id(), rule.rule(), day.minusDays(1), "Amt", "", TrainingForTests.scan());
        rules.change(rule.rule(), 1, content(30, 6));
        world.person("Neue", "Kraft", north);
        roster.observe();
        assertThat(written(id, EvidenceFolders.Form.PDF)).isEqualTo(pdf);
        assertThat(text(written(folders.hand(north.id(), day), EvidenceFolders.Form.PDF)))
                .contains("Haupt, Hanna")
                .contains("überfällig, 3 Tage")
                .doesNotContain("Kraft");
        assertThat(folders.handedOut()).hasSize(2);
    }

    @Test
    void a_folder_is_an_excel_file_too() throws IOException {
        saved(content(0, 12));
        byte[] excel = written(folders.hand(north.id(), TODAY), EvidenceFolders.Form.EXCEL);
        assertThat(excel).startsWith('P', 'K');
        assertThat(folders.fileName(folders.hand(north.id(), TODAY), EvidenceFolders.Form.EXCEL, Locale.GERMAN))
                .isEqualTo("Nachweismappe Haus Nord 2026-08-15.xlsx");
    }
}
