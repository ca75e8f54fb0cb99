package de.kitacampus.portal.slave.content.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import de.kitacampus.portal.slave.content.ContentData;
import de.kitacampus.portal.slave.content.ContentEditing;
import de.kitacampus.portal.slave.content.ContentLibrary;
import de.kitacampus.portal.slave.content.ContentState;
import de.kitacampus.portal.slave.content.FileProblem;
import de.kitacampus.portal.slave.content.FilesForTests;
import de.kitacampus.portal.slave.content.OwnContent;
import de.kitacampus.portal.slave.content.SaveOutcome;
import de.kitacampus.portal.slave.content.UploadOutcome;
import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.testing.InTheWorld;
import de.kitacampus.portal.slave.testing.World;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** Only the wiring and the words: the rules are tested with the module's services. */
@InTheWorld
@WithMockUser(roles = {"CARRIER_ADMIN", "STAFF"})
class ContentViewsTest extends SpringBrowserlessTest {

    @Autowired
    World world;

    @Autowired
    ContentLibrary library;

    @Autowired
    ContentEditing editing;

    @Autowired
    JdbcClient jdbc;

    private final Centre north = World.centre("N01", "Haus Nord");
    private Person anna;

    @BeforeEach
    void a_reader_and_no_content() {
        world.empty();
        FilesForTests.empty(jdbc);
        anna = world.person("Anna", "Acker", north);
        world.signInAsAdmin();
        UI.getCurrent().setLocale(Locale.GERMAN);
    }

    @Test
    void the_empty_library_says_what_to_do() {
        navigate("content", ContentOfficeView.class);
        assertThat(text()).contains("Noch keine eigenen Inhalte");
        assertThat($(Button.class).id("content-upload").isVisible()).isTrue();
    }

    @Test
    void an_upload_tells_of_each_file_what_became_of_it() {
        navigate("content", ContentOfficeView.class);
        test($(Button.class).id("content-upload")).click();
        UploadDialog dialog = $(UploadDialog.class).single();
        dialog.show("Plan.txt", dialog.kept("Plan.txt", FilesForTests.stream(FilesForTests.text("Plan"))));
        dialog.show("böse.pdf", dialog.kept("böse.pdf", FilesForTests.stream(FilesForTests.text("<html>"))));
        assertThat(words($(UnorderedList.class).id("content-upload-results")))
                .contains("Aufgenommen als Entwurf „Plan“")
                .contains("böse.pdf")
                .contains("könnte im Browser Befehle ausführen");
        test($(Button.class).id("content-upload-close")).click();
        assertThat(test($(Grid.class).id("content-grid")).size()).isEqualTo(1);
    }

    @Test
    void every_refusal_has_a_sentence_in_both_languages() {
        ContentTexts texts = new ContentTexts(new Div());
        for (Locale locale : new Locale[] {Locale.GERMAN, Locale.ENGLISH}) {
            UI.getCurrent().setLocale(locale);
            for (FileProblem problem : FileProblem.values()) {
                assertThat(texts.problem(problem, 500L * 1024 * 1024)).doesNotStartWith("!");
            }
        }
    }

    @Test
    void a_content_is_edited_in_its_dialog() {
        added("Plan.txt", "Plan");
        navigate("content", ContentOfficeView.class);
        new ContentDialog(library, editing, library.all().getFirst(), () -> {}).open();
        TextField title = $(TextField.class).id("content-title");
        test(title).setValue(" ");
        test($(Button.class).id("content-save")).click();
        assertThat(title.getErrorMessage()).isEqualTo("Bitte geben Sie einen Titel ein.");
        test(title).setValue("Notfallplan");
        test($(Checkbox.class).id("content-must-confirm")).click();
        test($(Button.class).id("content-save")).click();
        OwnContent saved = library.all().getFirst();
        assertThat(saved.title()).isEqualTo("Notfallplan");
        assertThat(saved.data().mustConfirm()).isTrue();
        assertThat(saved.data().tellTitle()).isFalse();
    }

    @Test
    void a_link_needs_an_address_of_the_web() {
        navigate("content", ContentOfficeView.class);
        test($(Button.class).id("content-link-new")).click();
        test($(TextField.class).id("content-title")).setValue("RKI");
        TextField address = $(TextField.class).id("content-address");
        test(address).setValue("javascript:alert(1)");
        test($(Button.class).id("content-save")).click();
        assertThat(address.isInvalid()).isTrue();
        test(address).setValue("https://www.rki.de/");
        test($(Button.class).id("content-save")).click();
        assertThat(library.all()).extracting(OwnContent::state).containsExactly(ContentState.DRAFT);
    }

    @Test
    void what_is_to_be_read_stands_first_and_is_confirmed_on_its_page() {
        OwnContent content = published("Notfallplan.txt", "Im Notfall <b>112</b>", true);
        published("Speiseplan.txt", "Suppe", false);
        world.signIn(anna);
        navigate("own-content", OwnContentView.class);
        assertThat($(Article.class).all())
                .extracting(card -> card.getElement().getAttribute("data-state"))
                .containsExactly("TO_READ", "NEW");
        navigate("own-content/view/" + content.id(), OwnContentPage.class);
        assertThat($(Pre.class).id("content-words").getText()).isEqualTo("Im Notfall <b>112</b>");
        test($(Button.class).id("content-confirm-button")).click();
        assertThat(words($(Section.class).id("content-confirm"))).contains("Version 1 bestätigt am 15.08.2026 11:30");
        navigate("own-content", OwnContentView.class);
        assertThat(text()).contains("Bestätigt am 15.08.2026");
    }

    @Test
    void foreign_content_looks_like_none() {
        OwnContent content = published("Notfallplan.txt", "112", true);
        world.signIn(world.person("Bea", "Bauer", north));
        for (String address :
                new String[] {content.id().toString(), UUID.randomUUID().toString(), "1"}) {
            navigate("own-content/view/" + address, OwnContentPage.class);
            assertThat(text()).contains("steht Ihnen nicht zur Verfügung").doesNotContain("Notfallplan");
        }
    }

    @Test
    void office_files_are_downloaded_and_links_say_where_they_lead() {
        OwnContent link =
                ((SaveOutcome.Saved) library.addLink(ContentData.of("RKI", ""), "https://www.rki.de/a")).content();
        publish(link);
        world.signIn(anna);
        navigate("own-content/view/" + link.id(), OwnContentPage.class);
        Anchor opener = $(Anchor.class).id("content-link");
        assertThat(opener.getHref()).endsWith("own-links/" + link.version().id());
        assertThat(opener.getElement().getAttribute("rel")).isEqualTo("noopener noreferrer");
        assertThat(text()).contains("Der Link führt zu www.rki.de");
    }

    @Test
    void readers_are_listed_with_how_far_they_are() {
        OwnContent content = published("Notfallplan.txt", "112", true);
        navigate("content/readers/" + content.id(), ReadersView.class);
        assertThat(test($(Grid.class).id("readers-grid")).size()).isEqualTo(1);
        assertThat($(Span.class).id("readers-count").getText()).isEqualTo("1 von 1 Personen");
        assertThat(text()).contains("Nicht geöffnet: 1");
    }

    @Test
    @WithMockUser(roles = "STAFF")
    void staff_open_neither_the_library_nor_the_readers() {
        assertThatThrownBy(() -> navigate(ContentOfficeView.class)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> navigate("content/readers/" + UUID.randomUUID(), ReadersView.class))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private OwnContent added(String name, String words) {
        return ((UploadOutcome.Added) library.add("", name, FilesForTests.stream(FilesForTests.text(words)))).content();
    }

    private OwnContent published(String name, String words, boolean mustConfirm) {
        OwnContent content = added(name, words);
        ContentData data = content.data();
        SaveOutcome edited = editing.edit(
                content.id(),
                content.revision(),
                new ContentData(
                        data.title(), "", "", null, null, mustConfirm, false, data.sellingPrice(), data.vatRate()));
        return publish(((SaveOutcome.Saved) edited).content());
    }

    private OwnContent publish(OwnContent content) {
        world.allowContent(anna, content.id().value());
        return ((SaveOutcome.Saved) editing.publish(content.id(), content.revision())).content();
    }

    private String text() {
        return words(Objects.requireNonNull(
                getCurrentView().getElement().getComponent().orElseThrow()));
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively();
    }
}
