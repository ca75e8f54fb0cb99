package de.kitacampus.portal.master.costcontrol.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.VaadinSession;
import de.kitacampus.portal.common.ui.ExportProgress;
import de.kitacampus.portal.master.testing.AccountingTest;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.test.context.support.WithMockUser;

@AccountingTest
@WithMockUser(roles = "ADMIN")
class ExportProgressTest extends SpringBrowserlessTest {

    private static final String FILE = "kostenkontrolle.xlsx";

    @BeforeEach
    void in_german() {
        UI.getCurrent().setLocale(Locale.GERMAN);
    }

    private static ExportProgress shown(Duration patience) {
        ExportProgress progress = new ExportProgress("progress", "costcontrol.export", patience);
        UI.getCurrent().add(progress);
        return progress;
    }

    private static String text(ExportProgress progress) {
        VaadinSession session = VaadinSession.getCurrent();
        session.getService().runPendingAccessTasks(session);
        return progress.isVisible() ? progress.getElement().getTextRecursively() : "";
    }

    @Test
    void a_quick_export_is_not_spoken_of() {
        ExportProgress progress = shown(Duration.ofHours(1));
        try (var watch = progress.watch(UI.getCurrent(), FILE, 3)) {
            watch.accept(3);
            watch.complete();
        }

        assertThat(text(progress)).isEmpty();
    }

    @Test
    void a_slow_one_names_its_file_and_how_far_it_is_and_then_that_it_is_complete() {
        ExportProgress progress = shown(Duration.ZERO);
        try (var watch = progress.watch(UI.getCurrent(), FILE, 30_000)) {
            watch.accept(12_000);
            watch.speaking().join();
            assertThat(text(progress)).contains(FILE).contains("12.000 von 30.000");
            assertThat($(ProgressBar.class).single().getValue()).isEqualTo(0.4);
            watch.complete();
        }

        assertThat(text(progress)).isEqualTo(FILE + " ist fertig und liegt bei Ihren Downloads.");
    }

    @Test
    void one_that_was_cut_off_says_so() {
        ExportProgress progress = shown(Duration.ofHours(1));
        progress.watch(UI.getCurrent(), FILE, 3).close();

        assertThat(text(progress)).contains("nicht fertig");
    }
}
