package de.kitacampus.portal.slave.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kitacampus.portal.common.journal.UsageEvent;
import de.kitacampus.portal.common.journal.UsageType;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatRate;
import de.kitacampus.portal.common.wire.v1.WireJson;
import de.kitacampus.portal.slave.bookings.BookingEntry;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonData;
import de.kitacampus.portal.slave.testing.AtOnce;
import de.kitacampus.portal.slave.testing.World;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class ContentUseTest extends ContentHouse {

    @Autowired
    ContentPersonData personData;

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
}
