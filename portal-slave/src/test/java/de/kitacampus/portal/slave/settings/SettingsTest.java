package de.kitacampus.portal.slave.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kitacampus.portal.common.time.Retained;
import de.kitacampus.portal.slave.security.PortalRole;
import de.kitacampus.portal.slave.settings.HouseSettings.Page;
import de.kitacampus.portal.slave.settings.Settings.Difference;
import de.kitacampus.portal.slave.settings.Settings.Field;
import de.kitacampus.portal.slave.settings.Settings.Problem;
import de.kitacampus.portal.slave.settings.Settings.SaveOutcome;
import de.kitacampus.portal.slave.shell.Appearance;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.transaction.annotation.Transactional;

@SpringBootTest
@Tag("persistence")
@Transactional
@WithMockUser(roles = PortalRole.ADMIN)
class SettingsTest {

    @Autowired
    Settings settings;

    @Autowired
    Appearance house;

    @Autowired
    PublicPages pages;

    @Autowired
    RetentionTimes times;

    @Autowired
    RetentionRun run;

    @Autowired
    List<Retained> kinds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Test
    void what_is_saved_counts_at_once() {
        byte[] logo = {1, 2, 3};
        save(settings.current().with("Kitas am See", logo, "#8A1C5B", Languages.GERMAN_ONLY));
        assertThat(house.name()).isEqualTo("Kitas am See");
        assertThat(house.accent())
                .hasValueSatisfying(accent -> assertThat(accent.light()).isEqualTo("#8a1c5b"));
        assertThat(house.languages()).containsExactly(Locale.GERMAN);
        String address = house.logo().orElseThrow();
        assertThat(address).endsWith("v=1");
        save(settings.current().with("Kitas am Meer", logo, "", Languages.ENGLISH_FIRST));
        assertThat(house.logo()).contains(address);
        assertThat(pages.logo(1)).contains(logo);
        assertThat(house.languages()).containsExactly(Locale.ENGLISH, Locale.GERMAN);
        assertThat(house.accent()).isEmpty();
    }

    @Test
    void public_pages_are_linked_once_there_is_something_on_them() {
        assertThat(house.pages()).isEmpty();
        save(settings.current().with(new Page("# Wir", ""), new Page("", "")));
        assertThat(house.pages()).extracting(page -> page.path()).containsExactly("imprint");
        assertThat(pages.text(PublicPages.IMPRINT, Locale.ENGLISH)).contains(FormattedText.of("# Wir"));
        assertThat(pages.text(PublicPages.PRIVACY, Locale.GERMAN)).isEmpty();
    }

    @Test
    void the_second_of_two_administrators_is_told() {
        HouseSettings read = settings.current();
        save(read.with("Eins", null, "", Languages.GERMAN_FIRST));
        assertThat(settings.save(read.with("Zwei", null, "", Languages.GERMAN_FIRST)))
                .isInstanceOf(SaveOutcome.ChangedMeanwhile.class);
        assertThat(settings.current().name()).isEqualTo("Eins");
    }

    @Test
    void the_history_tells_what_changed() {
        save(settings.current().with("Eins", null, "", Languages.GERMAN_FIRST));
        save(settings.current().with("Zwei", null, "", Languages.GERMAN_ONLY));
        assertThat(settings.history())
                .extracting(Settings.Change::differences)
                .containsExactly(
                        List.of(
                                new Difference(Field.NAME, "Eins", "Zwei"),
                                new Difference(Field.LANGUAGES, "GERMAN_FIRST", "GERMAN_ONLY")),
                        List.of(new Difference(Field.NAME, "", "Eins")));
    }

    @Test
    void what_is_wrong_is_not_saved() {
        assertThat(settings.save(settings.current().with("", null, "#ffcc00", Languages.GERMAN_FIRST)))
                .isEqualTo(new SaveOutcome.Wrong(List.of(new Problem.Unreadable(new Colour(255, 204, 0)))));
        assertThat(settings.save(settings.current().with("", null, "gelb", Languages.GERMAN_FIRST)))
                .isEqualTo(new SaveOutcome.Wrong(List.of(new Problem.NoColour())));
        assertThat(settings.save(settings.current().with(new Page("", "About us"), new Page("", ""))))
                .isEqualTo(new SaveOutcome.Wrong(List.of(new Problem.GermanMissing(Field.IMPRINT))));
        assertThat(settings.save(settings.current().with(Map.of("mail.retention", 29, "sync.retention", 34))))
                .isEqualTo(new SaveOutcome.Wrong(List.of(
                        new Problem.TooShort("mail.retention", 30), new Problem.TooShort("sync.retention", 35))));
        assertThat(settings.current().version()).isZero();
    }

    @Test
    void mails_go_when_their_time_is_over() {
        mail("SENT", 40);
        mail("SENT", 20);
        mail("WAITING", 40);
        run.run();
        assertThat(mailCount()).isEqualTo(3);
        assertThat(times.due("mail.retention", 30)).isEqualTo(1);
        save(settings.current().with(Map.of("mail.retention", 30)));
        run.run();
        assertThat(mailCount()).isEqualTo(2);
        assertThat(times.due("mail.retention", 30)).isZero();
    }

    @Test
    void every_kind_can_be_counted_and_deleted() {
        assertThat(kinds).extracting(Retained::key).contains("imports.retention", "sync.retention", "settings.events");
        kinds.forEach(kind -> {
            kind.delete(clock.instant());
            assertThat(kind.due(clock.instant())).isZero();
        });
    }

    @Test
    @WithMockUser(roles = PortalRole.HEAD)
    void heads_neither_read_nor_change_them() {
        assertThatThrownBy(() -> settings.current()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> settings.history()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> settings.save(HouseSettings.NONE)).isInstanceOf(AccessDeniedException.class);
    }

    private void save(HouseSettings wanted) {
        assertThat(settings.save(wanted)).isEqualTo(new SaveOutcome.Saved());
    }

    private void mail(String state, int daysAgo) {
        jdbc.sql("""
                        insert into mail (id, kind, address, recipient_name, language, subject, body, secret, state, created_at,
                            due_at, tries, sent_at) values (:id, 'x', 'a@b.example', 'A', 'de', 'x', 'x', false, :state, :at,
                            :due, 0, :at)""")
                .param("id", UUID.randomUUID())
                .param("state", state)
                .param("at", clock.instant().minus(Duration.ofDays(daysAgo)).atOffset(ZoneOffset.UTC))
                .param("due", clock.instant().plus(Duration.ofDays(9)).atOffset(ZoneOffset.UTC))
                .update();
    }

    private long mailCount() {
        return jdbc.sql("select count(*) from mail").query(Long.class).single();
    }
}
