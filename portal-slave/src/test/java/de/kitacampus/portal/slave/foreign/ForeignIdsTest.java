package de.kitacampus.portal.slave.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import de.kitacampus.portal.slave.foreign.ServiceCall.Answer;
import de.kitacampus.portal.slave.offer.Offer;
import de.kitacampus.portal.slave.security.PortalRole;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every public method of every service that takes an id, found in the modules, is asked for what belongs to somebody else: by the head of
 * another house, by a colleague and without an account. Nothing is told that would not be told of an id that nobody has, and nothing
 * changes. A new method is asked by itself; one that judges nobody stands in {@link #INSIDE} and may not be called by a page.
 */
@SpringBootTest
@Transactional
@WithMockUser(roles = PortalRole.ADMIN)
class ForeignIdsTest {

    private static final UUID NOBODYS = UUID.fromString("0e0e0e0e-0000-7000-8000-0e0e0e0e0e0e");
    private static final String NO_CENTRE = "NIEMAND";
    private static final Set<Class<?>> REFUSALS = Set.of(AccessDeniedException.class, NoSuchElementException.class);

    /** For other modules: who calls them has judged, or acts for the portal itself. */
    private static final Set<String> INSIDE = words("""
            Accounts.changeRoles Accounts.find Accounts.findAll Accounts.isLastCarrierAdmin Accounts.lock Accounts.remove
            Accounts.resetPassword Accounts.unlock ApprovalPolicy.asks BookingLedger.byMonth BookingLedger.centres
            BookingLedger.page BookingLedger.rowsPerPerson BookingLedger.stream BookingLedger.totals BookingSpans.since Bookings.book Bookings.cancel
            Bookings.find Bookings.markStarted Bookings.of Bookings.renew CertificateDispatch.issued CertificateDispatch.refused
            CertificateFacts.issued ContentDuties.due ContentFacts.appeared ContentFacts.find CourseServer.launch DisputeDispatch.refused DisputeDispatch.taken DisputeDispatch.told DueCourses.isDue DueCourses.open Erasing.eraseAgain Journal.append
            JournalSender.next JournalSender.receipt LearningResults.apply MailKind.renew MailLanguages.of Mails.send Offer.courses
            Offer.find OpenSessions.endAll OpenSessions.of OwnBookings.use PassedBookings.passed PassedBookings.passedAt
            Passkeys.of PasswordLinks.create PersonData.erase PersonData.files PersonData.tell PersonalMails.erase PersonalMails.of
            Pseudonyms.erase Pseudonyms.known Pseudonyms.of Pseudonyms.personOf Pseudonyms.personsOf RecipientLanguage.of
            RightsItems.find
            Rights.allowed Rights.decide Rights.decideOn Rights.decideOnBooked Rights.mayUse RunningUse.running SignInCodes.issue SignInCodes.of
            SignInCodes.revoke Staff.accountOf Staff.employment Staff.find Staff.findAll Staff.ofAccount Staff.rolesOfActive StaffErasure.erase
            StaffErasure.eraseAgain StaffErasure.obstacle StaffLanguages.of
            """);

    /** Open on purpose. */
    private static final Map<String, String> OPEN = Map.of(
            "Accounts.changePassword", "who changes it proves to know the old one, and guesses are counted",
            "GroupRuns.start", "every line is judged by GroupBooking.book when its turn comes",
            "Readings.find", "heads see what there is to read, whoever reads it",
            "StaffBulk.check", "looks at nothing but what it is given",
            "StaffLinks.of", "looks at nothing but what it is given; the addresses judge who opens them",
            "TrainingRules.find", "rules hold for everybody and name nobody",
            "TrainingRules.inForce", "rules hold for everybody and name nobody");

    /** Whoever asks holds a session of play, which {@code OwnPlaying.access} gives to the browser with its secret alone. */
    private static final Set<String> BY_SESSION = words("""
            OwnCourses.begin OwnCourses.commit OwnCourses.keepSequencing OwnCourses.nextItem OwnCourses.sequencing
            OwnPlaying.alive OwnPlaying.asset OwnPlaying.end OwnPlaying.report
            """);

    /** Not reached by such a call even where it is allowed. */
    private static final Map<String, String> UNREACHED = Map.ofEntries(
            Map.entry("CertificateOffice.mayReissue", "the certificate is not revoked"),
            Map.entry("CertificateOffice.reissue", "the certificate is not revoked"),
            Map.entry("MyContent.read", "the content is a link, not a text"),
            Map.entry("MyTraining.readable", "the rule asks for a course, not for content"),
            Map.entry("OwnPlaying.access", "nobody knows the secret of the browser"),
            Map.entry("OwnPlaying.start", "the content is a link, not a course"),
            Map.entry("RightsMatrix.preview", "the same right is given and taken"),
            Map.entry("SavedFilters.delete", "the filter is of nobody; SavedFiltersTest tries those of others"),
            Map.entry("SavedFilters.mail", "the filter is of nobody; SavedFiltersTest tries those of others"),
            Map.entry("SavedFilters.nextMail", "looks at nothing but what it is given"),
            Map.entry("SavedFilters.openWith", "the filter is of nobody; SavedFiltersTest tries those of others"),
            Map.entry("StaffBulk.apply", "the same as of StaffImports"),
            Map.entry("TrainingBoard.gaps", "the rule is of today"),
            Map.entry("TrainingBookings.book", "the course is booked"));

    private static final Set<String> CALLED_WITH_REASON = Set.of(
            // Names of those whom RightsMatrix.preview told, and of administrators who set prices.
            "Affected calls Staff.findAll",
            "CoursePanel calls Accounts.findAll",
            // Her own.
            "MySignInView calls Accounts.find");

    @Autowired
    ApplicationContext context;

    @Autowired
    Offer offer;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    JdbcTemplate template;

    @Autowired
    EntityManager entities;

    @Autowired
    DataSource database;

    @Autowired
    Clock clock;

    private Strangers strangers;
    private List<ServiceCall> calls;
    private List<String> tables;

    @BeforeEach
    void everybody() {
        strangers = new Strangers(context);
        strangers.arrive();
        entities.flush();
        calls = ServiceCall.all(context);
        tables = jdbc
                .sql("select table_name from information_schema.tables"
                        + " where lower(table_schema) = 'public' and table_type like '%TABLE%'")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> !table.toLowerCase(Locale.ROOT).matches("flyway.*|training_member.*"))
                .toList();
    }

    @Test
    void nobody_is_told_or_changes_what_is_not_hers() {
        List<String> leaks = new ArrayList<>();
        for (ServiceCall call : judging()) {
            Stream.of(Strangers.HEAD_OF_ANOTHER_HOUSE, Strangers.COLLEAGUE, Strangers.NOBODY)
                    .forEach(who -> leak(call, who).ifPresent(leaks::add));
        }
        assertThat(leaks).isEmpty();
    }

    /** Otherwise nothing would have been asked for. */
    @Test
    void the_carriers_office_or_she_herself_is_told_or_changes_it() {
        assertThat(judging()).hasSizeGreaterThan(60);
        List<String> unreached = judging().stream()
                .filter(call -> !UNREACHED.containsKey(call.name()))
                .filter(call ->
                        Stream.of(Strangers.ADMINISTRATOR, Belongings.USER).noneMatch(who -> reaches(call, who)))
                .map(ServiceCall::name)
                .toList();
        assertThat(unreached).isEmpty();
    }

    @Test
    void what_judges_nobody_is_called_by_no_page() {
        assertThat(calls.stream().map(ServiceCall::name))
                .containsAll(INSIDE)
                .containsAll(OPEN.keySet())
                .containsAll(BY_SESSION);
        Set<String> inside = calls.stream()
                .filter(call -> INSIDE.contains(call.name()))
                .map(ServiceCall::signature)
                .collect(Collectors.toSet());
        Set<String> called = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("de.kitacampus.portal.slave")) {
            if (type.getPackageName().matches(".*\\.(ui|web)(\\..*)?|.*\\.shell")) {
                type.getAccessesFromSelf().stream()
                        .filter(access -> access.getTarget() instanceof CodeUnitAccessTarget asked
                                && inside.contains(ServiceCall.signature(
                                        asked.getOwner().getSimpleName(),
                                        asked.getName(),
                                        asked.getRawParameterTypes().stream()
                                                .map(JavaClass::getName)
                                                .toList())))
                        .forEach(access -> called.add(type.getSimpleName() + " calls "
                                + access.getTargetOwner().getSimpleName() + "." + access.getName()));
            }
        }
        assertThat(called).isEqualTo(new TreeSet<>(CALLED_WITH_REASON));
    }

    private List<ServiceCall> judging() {
        return calls.stream()
                .filter(call -> !INSIDE.contains(call.name())
                        && !OPEN.containsKey(call.name())
                        && !BY_SESSION.contains(call.name()))
                .toList();
    }

    private Optional<String> leak(ServiceCall call, String who) {
        strangers.signIn(who);
        String before = state();
        Answer foreign = back(() -> {
            Answer answer = call.call(samples(Belongings.ID, Belongings.CENTRE));
            return state().equals(before) ? answer : new Answer("changed something: " + answer.told(), answer.thrown());
        });
        Answer nobodys = back(() -> call.call(samples(NOBODYS, NO_CENTRE)));
        String told = Told.without(foreign.told(), Belongings.ID, Belongings.CENTRE);
        boolean refused = foreign.thrown() != null || told.equals(Told.without(nobodys.told(), NOBODYS, NO_CENTRE));
        if ((refused || foreign.told().startsWith("NotYours")) && isClean(foreign)) {
            return Optional.empty();
        }
        return Optional.of(
                "%n%s as <%s>: %s%n      instead of %s".formatted(call, who, shown(foreign), nobodys.told()));
    }

    private static boolean isClean(Answer answer) {
        return !answer.told().contains(Belongings.WORD)
                && !answer.told().startsWith("changed")
                && (answer.thrown() == null || REFUSALS.contains(answer.thrown().getClass()));
    }

    private static String shown(Answer answer) {
        return answer.told() + (answer.thrown() == null ? "" : " " + answer.thrown());
    }

    private boolean reaches(ServiceCall call, String who) {
        strangers.signIn(Strangers.NOBODY);
        Answer stranger = back(() -> call.call(samples(Belongings.ID, Belongings.CENTRE)));
        strangers.signIn(who);
        String before = state();
        return back(() -> {
            Answer answer = call.call(samples(Belongings.ID, Belongings.CENTRE));
            return !answer.told().equals(stranger.told()) || !state().equals(before);
        });
    }

    private Samples samples(UUID id, String centre) {
        return new Samples(id, centre, offer, today());
    }

    /** All that is in the database, in short. */
    private String state() {
        try {
            entities.flush();
        } catch (RuntimeException refused) {
            return "refused: " + refused;
        }
        StringBuilder state = new StringBuilder();
        for (String table : tables) {
            long[] sum = new long[2];
            template.query("select * from \"" + table + "\"", row -> {
                Object[] values = new Object[row.getMetaData().getColumnCount()];
                for (int column = 0; column < values.length; column++) {
                    values[column] = row.getObject(column + 1);
                }
                sum[0]++;
                sum[1] += Arrays.deepHashCode(values);
            });
            state.append(table).append(sum[0]).append(':').append(sum[1]).append(' ');
        }
        return state.toString();
    }

    /** Does something and takes it back. */
    private <T> T back(Supplier<T> action) {
        Connection connection = DataSourceUtils.getConnection(database);
        try {
            Savepoint before = connection.setSavepoint();
            T result = action.get();
            entities.clear();
            connection.rollback(before);
            return result;
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        } finally {
            DataSourceUtils.releaseConnection(connection, database);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static Set<String> words(String text) {
        return new TreeSet<>(Arrays.asList(text.strip().split("\\s+")));
    }
}
