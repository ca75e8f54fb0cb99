package de.kitacampus.portal.slave.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kitacampus.portal.common.journal.UsageEvent;
import de.kitacampus.portal.common.journal.UsageType;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatRate;
import de.kitacampus.portal.common.wire.v1.WireJson;
import de.kitacampus.portal.slave.bookings.BookingEntry;
import de.kitacampus.portal.slave.bookings.BookingLedger;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonData;
import de.kitacampus.portal.slave.testing.AtOnce;
import de.kitacampus.portal.slave.testing.InTheWorld;
import de.kitacampus.portal.slave.testing.World;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@InTheWorld
class ContentTest {

    private static final String SECRET = "Notfallplan Zaunkönig";

    @Autowired
    World world;

    @Autowired
    ContentLibrary library;

    @Autowired
    ContentEditing editing;

    @Autowired
    MyContent mine;

    @Autowired
    ContentFiles files;

    @Autowired
    Readings readings;

    @Autowired
    BookingLedger ledger;

    @Autowired
    ContentPersonData personData;

    @Autowired
    JdbcClient jdbc;

    private final Centre north = World.centre("N01", "Haus Nord");
    private final Centre south = World.centre("S01", "Haus Süd");
    private Person anna;
    private Person bea;

    @BeforeEach
    void two_people_and_no_content() {
        world.empty();
        FilesForTests.empty(jdbc);
        anna = world.person("Anna", "Acker", north);
        bea = world.person("Bea", "Bauer", south);
        world.signInAsAdmin();
    }

    @Test
    void an_uploaded_file_begins_as_a_draft_that_nobody_else_sees() {
        OwnContent content = added("Hygiene_Plan.pdf", FilesForTests.pdf());
        assertThat(content.title()).isEqualTo("Hygiene Plan");
        assertThat(content.number()).startsWith("E-");
        assertThat(content.state()).isEqualTo(ContentState.DRAFT);
        assertThat(content.version().kind()).isEqualTo(FileKind.PDF);
        world.allowContent(anna, content.id().value());
        world.signIn(anna);
        assertThat(mine.all()).isEmpty();
        assertThat(files.file(content.version().id())).isEmpty();
        assertThat(readings.looked()).isEmpty();
    }

    @Test
    void a_refused_file_leaves_no_row() {
        assertThat(library.add("", "x.pdf", FilesForTests.stream(FilesForTests.text("<html>"))))
                .isEqualTo(new UploadOutcome.Refused(FileProblem.RUNS));
        assertThat(library.all()).isEmpty();
    }

    @Test
    void the_same_file_twice_is_pointed_out() {
        added("eins.txt", FilesForTests.text("gleich"));
        assertThat(library.add("", "zwei.txt", FilesForTests.stream(FilesForTests.text("gleich"))))
                .isInstanceOfSatisfying(UploadOutcome.Added.class, second -> assertThat(second.sameAs())
                        .isEqualTo("eins"));
    }

    @Test
    void opening_is_one_booking_per_person_content_and_month() {
        OwnContent content = published(anna);
        world.signIn(anna);
        open(content);
        open(content);
        assertThat(world.journal()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo(UsageType.OWN_CONTENT_USED);
            assertThat(event.contentId()).isEqualTo(content.number());
            assertThat(event.course()).isNull();
            assertThat(event.centre()).isEqualTo(north.code());
            assertThat(event.purchasePrice()).isEqualTo(Money.zeroEuro());
        });
        world.time().tick(Duration.ofDays(31));
        open(content);
        assertThat(world.journal()).hasSize(2);
        assertThat(entries()).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo(BookingEntry.Kind.USED);
            assertThat(entry.number()).isEqualTo(content.number());
            assertThat(entry.title()).isEqualTo(SECRET);
            assertThat(entry.person()).isEqualTo(anna.id());
        });
        assertThat(entries().stream().map(BookingEntry::id).toList())
                .containsExactlyInAnyOrderElementsOf(
                        world.journal().stream().map(UsageEvent::eventId).toList());
    }

    @Test
    void eight_clicks_at_once_are_one_booking() throws Exception {
        OwnContent content = published(anna);
        world.signIn(anna);
        AtOnce.all(8, () -> files.file(content.version().id()));
        assertThat(world.journal()).hasSize(1);
        assertThat(entries()).hasSize(1);
    }

    @Test
    void without_the_journal_nothing_is_opened() {
        OwnContent content = published(anna);
        world.signIn(anna);
        world.breakJournal();
        assertThatThrownBy(() -> open(content)).isInstanceOf(IllegalStateException.class);
        assertThat(entries()).isEmpty();
        assertThat(mine.find(content.id()).orElseThrow().isNew()).isTrue();
    }

    @Test
    void the_title_is_told_only_when_the_carrier_says_so() {
        OwnContent content = published(anna);
        world.signIn(anna);
        open(content);
        assertThat(WireJson.write(world.journal().getFirst()))
                .doesNotContain("contentTitle")
                .doesNotContain("Zaunkönig")
                .doesNotContain("notfall");
        world.signInAsAdmin();
        OwnContent told = edited(content, true, "4.99");
        world.time().tick(Duration.ofDays(31));
        world.signIn(anna);
        open(told);
        UsageEvent event = world.journal().getLast();
        assertThat(event.contentTitle()).isEqualTo(SECRET);
        assertThat(event.sellingPrice()).isEqualTo(Money.euro("4.99"));
        assertThat(event.vatRate()).isEqualTo(VatRate.REDUCED);
    }

    @Test
    void a_right_withdrawn_acts_on_the_next_click() {
        OwnContent content = published(anna);
        world.signIn(anna);
        open(content);
        world.forbidContent(anna, content.id().value());
        assertThat(files.file(content.version().id())).isEmpty();
        assertThat(mine.find(content.id())).isEmpty();
        assertThat(mine.all()).isEmpty();
        assertThat(mine.confirm(content.version().id())).isInstanceOf(ConfirmOutcome.NotYours.class);
    }

    @Test
    void foreign_roles_and_unknown_ids_get_nothing() {
        OwnContent content = published(anna);
        world.signIn(bea);
        assertThat(files.file(content.version().id())).isEmpty();
        assertThat(files.file(new VersionId(java.util.UUID.randomUUID()))).isEmpty();
        assertThat(mine.read(content.id())).isEmpty();
        assertThat(world.journal()).isEmpty();
        assertThatThrownBy(() -> library.all()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> editing.publish(content.id(), 1)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> library.add("", "x", FilesForTests.stream(new byte[1])))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void looking_as_an_administrator_is_no_use() {
        OwnContent content = published(anna);
        assertThat(files.file(content.version().id())).isPresent();
        assertThat(world.journal()).isEmpty();
    }

    @Test
    void confirming_belongs_to_a_version_and_needs_it_to_be_opened() {
        OwnContent content = published(anna);
        world.signIn(anna);
        assertThat(mine.all()).singleElement().satisfies(item -> assertThat(item.isToRead())
                .isTrue());
        assertThat(mine.confirm(content.version().id())).isInstanceOf(ConfirmOutcome.NotOpened.class);
        open(content);
        assertThat(mine.confirm(content.version().id())).isEqualTo(new ConfirmOutcome.Confirmed(World.START));
        world.time().tick(Duration.ofHours(1));
        assertThat(mine.confirm(content.version().id())).isEqualTo(new ConfirmOutcome.Confirmed(World.START));
        assertThat(mine.all()).singleElement().satisfies(item -> assertThat(item.isToRead())
                .isFalse());
        world.signInAsAdmin();
        OwnContent second = replaced(content);
        world.signIn(anna);
        MyItem item = mine.find(content.id()).orElseThrow();
        assertThat(item.isToRead()).isTrue();
        assertThat(item.confirmedBefore()).isTrue();
        assertThat(mine.confirm(content.version().id())).isInstanceOf(ConfirmOutcome.Replaced.class);
        assertThat(files.file(content.version().id())).isEmpty();
        open(second);
        assertThat(mine.confirm(second.version().id())).isInstanceOf(ConfirmOutcome.Confirmed.class);
        assertThat(mine.confirmed(content.id())).extracting(Reading::number).containsExactly(2, 1);
        assertThat(world.journal()).hasSize(1);
    }

    @Test
    void content_shows_on_its_days_only() {
        OwnContent content = published(anna);
        world.signInAsAdmin();
        ContentData data = content.data();
        OwnContent dated = saved(editing.edit(
                content.id(),
                content.revision(),
                new ContentData(
                        data.title(),
                        "",
                        "",
                        LocalDate.of(2026, 8, 16),
                        LocalDate.of(2026, 8, 17),
                        false,
                        false,
                        data.sellingPrice(),
                        data.vatRate())));
        world.signIn(anna);
        assertThat(mine.all()).isEmpty();
        assertThat(files.file(dated.version().id())).isEmpty();
        world.time().tick(Duration.ofDays(1));
        assertThat(mine.all()).hasSize(1);
        world.time().tick(Duration.ofDays(2));
        assertThat(mine.all()).isEmpty();
    }

    @Test
    void what_was_withdrawn_is_gone_for_readers_and_stays_for_the_records() {
        OwnContent content = published(anna);
        world.signIn(anna);
        open(content);
        mine.confirm(content.version().id());
        world.signInAsAdmin();
        assertThat(editing.delete(content.id())).isFalse();
        saved(editing.withdraw(
                content.id(), library.find(content.id()).orElseThrow().revision()));
        assertThat(readings.readers(content.id())).singleElement().satisfies(row -> assertThat(row.step())
                .isEqualTo(ReaderRow.Step.CONFIRMED));
        world.signIn(anna);
        assertThat(files.file(content.version().id())).isEmpty();
    }

    @Test
    void what_nobody_opened_can_be_deleted() {
        OwnContent content = added("weg.txt", FilesForTests.text("weg"));
        assertThat(editing.delete(content.id())).isTrue();
        assertThat(library.all()).isEmpty();
        assertThat(editing.publish(content.id(), 1)).isInstanceOf(SaveOutcome.Gone.class);
    }

    @Test
    void the_second_of_two_administrators_is_told() {
        OwnContent content = published(anna);
        edited(content, false, "0.00");
        assertThat(editing.edit(content.id(), content.revision(), ContentData.of("Anders", "")))
                .isInstanceOf(SaveOutcome.ChangedMeanwhile.class);
        assertThat(library.find(content.id()).orElseThrow().title()).isEqualTo(SECRET);
        assertThat(library.changes(content.id()))
                .extracting(ContentChange::what)
                .contains(ContentChange.What.ADDED, ContentChange.What.PUBLISHED, ContentChange.What.EDITED);
    }

    @Test
    void what_is_wrong_is_said_beside_its_field() {
        OwnContent content = added("a.txt", FilesForTests.text("a"));
        assertThat(editing.edit(content.id(), 1, ContentData.of("  ", "")))
                .isEqualTo(new SaveOutcome.Invalid(SaveOutcome.Field.TITLE, "content.invalid.missing"));
        assertThat(library.addLink(ContentData.of("Link", ""), "javascript:alert(1)"))
                .isEqualTo(new SaveOutcome.Invalid(SaveOutcome.Field.LINK, "content.invalid.link"));
    }

    @Test
    void a_link_leads_elsewhere_and_counts_when_it_is_opened() {
        OwnContent link = saved(library.addLink(ContentData.of("RKI", ""), "https://www.rki.de/hygiene"));
        publish(link, anna);
        world.signIn(anna);
        assertThat(files.file(link.version().id())).isEmpty();
        world.time().tick(Duration.ofMinutes(1));
        assertThat(files.link(link.version().id())).contains("https://www.rki.de/hygiene");
        assertThat(world.journal()).hasSize(1);
    }

    @Test
    void heads_see_the_readers_of_their_own_centres() {
        OwnContent content = published(anna);
        world.allowContent(bea, content.id().value());
        Person head = world.head(world.person("Hanna", "Haupt", north), north);
        world.signIn(head);
        assertThat(readings.readers(content.id()))
                .extracting(row -> row.person().id())
                .containsExactly(anna.id());
        world.signIn(bea);
        assertThat(readings.looked()).isEmpty();
        assertThat(readings.readers(content.id())).isEmpty();
        world.signInAsAdmin();
        assertThat(readings.readers(content.id())).hasSize(2);
    }

    @Test
    void folders_keep_the_order_of_the_carrier() {
        OwnContent one = added("eins.txt", FilesForTests.text("1"));
        OwnContent two = added("zwei.txt", FilesForTests.text("2"));
        editing.shift(two.id(), true);
        assertThat(library.all()).extracting(OwnContent::title).containsExactly("zwei", "eins");
        editing.shift(one.id(), false);
        assertThat(library.all()).extracting(OwnContent::title).containsExactly("zwei", "eins");
    }

    @Test
    void a_person_is_told_what_she_opened_and_confirmed() {
        OwnContent content = published(anna);
        world.signIn(anna);
        open(content);
        List<PersonData.Table> told = personData.tell(anna.id());
        assertThat(told.getFirst().rows()).singleElement().satisfies(row -> assertThat(row)
                .startsWith(SECRET, "1"));
        assertThat(personData.tell(bea.id()).getFirst().rows()).isEmpty();
    }

    @Test
    void who_belongs_to_no_centre_cannot_use_content() {
        Person nobody = world.person("Nina", "Neu");
        OwnContent content = published(nobody);
        world.signIn(nobody);
        assertThat(mine.isReader()).isFalse();
        assertThat(files.file(content.version().id())).isEmpty();
    }

    private OwnContent added(String name, byte[] bytes) {
        return ((UploadOutcome.Added) library.add("", name, FilesForTests.stream(bytes))).content();
    }

    /** A text that has to be confirmed. */
    private OwnContent published(Person reader) {
        OwnContent content = added(SECRET + ".txt", FilesForTests.text("Im Notfall"));
        return publish(edited(content, false, "0.00"), reader);
    }

    private OwnContent publish(OwnContent content, Person reader) {
        world.allowContent(reader, content.id().value());
        return saved(editing.publish(content.id(), content.revision()));
    }

    private OwnContent edited(OwnContent content, boolean tellTitle, String price) {
        return saved(editing.edit(
                content.id(),
                content.revision(),
                new ContentData(
                        content.title(), "", "", null, null, true, tellTitle, Money.euro(price), VatRate.REDUCED)));
    }

    private OwnContent replaced(OwnContent content) {
        return ((UploadOutcome.Added) library.addVersion(
                        content.id(), "neu", "neu.txt", FilesForTests.stream(FilesForTests.text("Neu"))))
                .content();
    }

    private static OwnContent saved(SaveOutcome outcome) {
        return ((SaveOutcome.Saved) outcome).content();
    }

    private void open(OwnContent content) {
        assertThat(files.file(content.version().id())).isPresent();
    }

    private List<BookingEntry> entries() {
        return ledger.page(
                BookingLedger.Filter.NONE.among(BookingLedger.Offers.OWN),
                new BookingLedger.Sort(BookingLedger.Column.OCCURRED_AT, false),
                0,
                50);
    }
}
