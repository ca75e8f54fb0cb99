package de.kitacampus.portal.slave.costcontrol;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.slave.bookings.Bookings;
import de.kitacampus.portal.slave.mail.MailsForTests;
import de.kitacampus.portal.slave.security.Accounts;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.testing.InTheWorld;
import de.kitacampus.portal.slave.testing.World;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A head keeps filters and has their export mailed. */
@InTheWorld
class SavedFiltersTest {

    private static final String ADDRESS = "tab=bookings&month=present&course=9.9.";

    @Autowired
    World world;

    @Autowired
    SavedFilters filters;

    @Autowired
    ScheduledExports exports;

    @Autowired
    ExportMail mail;

    @Autowired
    MailsForTests mails;

    @Autowired
    Accounts accounts;

    @Autowired
    Bookings bookings;

    @Autowired
    JdbcClient jdbc;

    private final Centre north = World.centre("N01", "Haus Nord");
    private Person head;
    private UUID account;

    @BeforeEach
    void a_head_of_one_of_two_houses() {
        world.empty();
        jdbc.sql("delete from saved_filter").update();
        head = world.head(person("Hanna", "Haupt", north, "hanna@traeger.example"), north);
        account = ((Accounts.CreateOutcome.Created) accounts.create(
                        "head-" + UUID.randomUUID(), "Sonnenblume-2026", Set.of(PortalRole.CENTRE_HEAD)))
                .accountId();
        world.give(head, account);
        Person elsewhere = person("Else", "Wo", World.centre("S01", "Haus Süd"), null);
        String number = "9.9." + (10 + (int) (Math.abs(account.getLeastSignificantBits()) % 89));
        CourseNumber course = world.course(number, "Kurs", "24.00", "29.99");
        world.allow(head, course);
        world.allow(elsewhere, course);
        world.time().set(Instant.parse("2026-10-20T08:00:00Z"));
        bookings.book(head.id(), course);
        bookings.book(elsewhere.id(), course);
        world.signIn(head);
    }

    private Person person(String first, String last, Centre centre, @Nullable String email) {
        Person plain = world.person(first, last, centre);
        return world.person(new Person(
                new PersonId(UUID.randomUUID()),
                first,
                last,
                email,
                null,
                plain.centres(),
                plain.roles(),
                List.of(),
                true));
    }

    private SavedFilter saved(String name) {
        return ((SaveFilterOutcome.Saved) filters.save(name, ADDRESS)).filter();
    }

    private static Instant at(String time) {
        return Instant.parse(time);
    }

    @Test
    void filters_belong_to_their_account_and_names_to_one_filter() {
        SavedFilter filter = saved(" Alles ");
        assertThat(filter.name()).isEqualTo("Alles");
        assertThat(filters.save("Alles", ADDRESS)).isInstanceOf(SaveFilterOutcome.NameTaken.class);
        assertThat(filters.save("  ", ADDRESS)).isInstanceOf(SaveFilterOutcome.Unnamed.class);
        world.signInAsAdmin();
        assertThat(filters.all()).isEmpty();
        filters.delete(filter.id());
        filters.openWith(filter.id());
        assertThat(filters.mail(filter.id(), Rhythm.WEEKLY)).isInstanceOf(SaveFilterOutcome.Gone.class);
        world.signIn(head);
        assertThat(filters.all()).containsExactly(filter);
        filters.delete(filter.id());
        assertThat(filters.all()).isEmpty();
    }

    @Test
    void the_page_opens_with_one_filter_at_most() {
        SavedFilter one = saved("Eins");
        SavedFilter two = saved("Zwei");
        filters.openWith(one.id());
        filters.openWith(two.id());
        assertThat(filters.opening()).map(SavedFilter::id).contains(two.id());
        filters.openWith(null);
        assertThat(filters.opening()).isEmpty();
    }

    @Test
    void a_mail_comes_when_it_is_due_and_after_weeks_of_downtime_only_one() {
        SavedFilter filter = saved("Monat");
        filters.mail(filter.id(), Rhythm.MONTHLY);
        exports.run();
        assertThat(mails.countTo(head.id().value())).isZero();
        world.time().set(at("2026-11-01T04:59:00Z"));
        exports.run();
        assertThat(mails.countTo(head.id().value())).isZero();
        world.time().set(at("2026-11-01T05:01:00Z"));
        exports.run();
        exports.run();
        assertThat(mails.countTo(head.id().value())).isEqualTo(1);
        assertThat(mails.lastTo(head.id().value()).subject()).isEqualTo("Kostenkontrolle Oktober 2026: Monat");
        world.time().set(at("2027-03-17T12:00:00Z"));
        exports.run();
        assertThat(mails.countTo(head.id().value())).isEqualTo(2);
        assertThat(mails.lastTo(head.id().value()).subject()).isEqualTo("Kostenkontrolle Februar 2027: Monat");
    }

    @Test
    void on_mondays_the_month_of_sunday_is_told() {
        assertThat(Rhythm.WEEKLY.latest(at("2026-11-22T23:30:00Z"))).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(Rhythm.WEEKLY.latest(at("2026-11-23T05:00:00Z"))).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(Rhythm.told(LocalDate.of(2026, 6, 1)).toString()).isEqualTo("2026-05");
        assertThat(Rhythm.told(LocalDate.of(2026, 11, 23)).toString()).isEqualTo("2026-11");
    }

    @Test
    void the_file_holds_what_its_owner_may_see_when_it_leaves() throws IOException {
        SavedFilter filter = saved("Oktober");
        filters.mail(filter.id(), Rhythm.MONTHLY);
        LocalDate due = LocalDate.of(2026, 11, 1);
        assertThat(names(due, filter)).contains(List.of("Hanna"));
        accounts.changeRoles(account, Set.of(PortalRole.CARRIER_ADMIN));
        assertThat(names(due, filter))
                .hasValueSatisfying(names -> assertThat(names).contains("Hanna", "Else"));
        accounts.changeRoles(account, Set.of(PortalRole.STAFF));
        world.person(new Person(
                head.id(), "Hanna", "Haupt", head.email(), null, head.centres(), head.roles(), List.of(), true));
        world.give(head, account);
        assertThat(names(due, filter)).isEmpty();
        world.time().set(at("2026-11-01T09:00:00Z"));
        exports.run();
        assertThat(mails.countTo(head.id().value())).isZero();
        assertThat(filters.all()).extracting(SavedFilter::rhythm).containsOnlyNulls();
    }

    private Optional<List<String>> names(LocalDate due, SavedFilter filter) throws IOException {
        var files = mail.attachments(ExportMail.reference(filter.id(), due));
        if (files.isEmpty()) {
            return Optional.empty();
        }
        assertThat(files.get().getFirst().name()).isEqualTo("Kostenkontrolle-2026-10.xlsx");
        List<String> names = new ArrayList<>();
        try (var book = WorkbookFactory.create(
                new ByteArrayInputStream(files.get().getFirst().content()))) {
            book.getSheetAt(0).forEach(row -> names.add(row.getCell(6).toString()));
        }
        return Optional.of(
                names.stream().filter(name -> !name.equals("Vorname")).toList());
    }

    @Test
    void nobody_is_mailed_without_an_address_of_her_own() {
        Person bare = person("Ohne", "Adresse", north, null);
        world.give(bare, UUID.randomUUID());
        world.signIn(bare);
        assertThat(filters.mail(saved("Ohne").id(), Rhythm.WEEKLY)).isInstanceOf(SaveFilterOutcome.NoAddress.class);
    }
}
