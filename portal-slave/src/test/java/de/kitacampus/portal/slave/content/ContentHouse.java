package de.kitacampus.portal.slave.content;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatRate;
import de.kitacampus.portal.slave.bookings.BookingEntry;
import de.kitacampus.portal.slave.bookings.BookingLedger;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.testing.InTheWorld;
import de.kitacampus.portal.slave.testing.World;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two people in two centres, an administrator, and content that tests add. */
@InTheWorld
abstract class ContentHouse {

    static final String SECRET = "Notfallplan Zaunkönig";

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
    JdbcClient jdbc;

    final Centre north = World.centre("N01", "Haus Nord");
    final Centre south = World.centre("S01", "Haus Süd");
    Person anna;
    Person bea;

    @BeforeEach
    void two_people_and_no_content() {
        world.empty();
        FilesForTests.empty(jdbc);
        anna = world.person("Anna", "Acker", north);
        bea = world.person("Bea", "Bauer", south);
        world.signInAsAdmin();
    }

    OwnContent added(String name, byte[] bytes) {
        return ((UploadOutcome.Added) library.add("", name, FilesForTests.stream(bytes))).content();
    }

    /** A text that has to be confirmed. */
    OwnContent published(Person reader) {
        OwnContent content = added(SECRET + ".txt", FilesForTests.text("Im Notfall"));
        return publish(edited(content, false, "0.00"), reader);
    }

    OwnContent publish(OwnContent content, Person reader) {
        world.allowContent(reader, content.id().value());
        return saved(editing.publish(content.id(), content.revision()));
    }

    OwnContent edited(OwnContent content, boolean tellTitle, String price) {
        return saved(editing.edit(
                content.id(),
                content.revision(),
                new ContentData(
                        content.title(), "", "", null, null, true, tellTitle, Money.euro(price), VatRate.REDUCED)));
    }

    OwnContent replaced(OwnContent content) {
        return ((UploadOutcome.Added) library.addVersion(
                        content.id(), "neu", "neu.txt", FilesForTests.stream(FilesForTests.text("Neu"))))
                .content();
    }

    static OwnContent saved(SaveOutcome outcome) {
        return ((SaveOutcome.Saved) outcome).content();
    }

    void open(OwnContent content) {
        assertThat(files.file(content.version().id())).isPresent();
    }

    List<BookingEntry> entries() {
        return ledger.page(
                BookingLedger.Filter.NONE.among(BookingLedger.Offers.OWN),
                new BookingLedger.Sort(BookingLedger.Column.OCCURRED_AT, false),
                0,
                50);
    }
}
