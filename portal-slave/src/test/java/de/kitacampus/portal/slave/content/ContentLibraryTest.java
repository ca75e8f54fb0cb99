package de.kitacampus.portal.slave.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ContentLibraryTest extends ContentHouse {

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
    void folders_keep_the_order_of_the_carrier() {
        OwnContent one = added("eins.txt", FilesForTests.text("1"));
        OwnContent two = added("zwei.txt", FilesForTests.text("2"));
        editing.shift(two.id(), true);
        assertThat(library.all()).extracting(OwnContent::title).containsExactly("zwei", "eins");
        editing.shift(one.id(), false);
        assertThat(library.all()).extracting(OwnContent::title).containsExactly("zwei", "eins");
    }
}
