package de.kitacampus.portal.slave.backup.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import de.kitacampus.portal.common.ui.EmptyState;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.slave.backup.BackupPaths;
import de.kitacampus.portal.slave.backup.BackupRow;
import de.kitacampus.portal.slave.backup.Backups;
import de.kitacampus.portal.slave.security.PortalRole;
import jakarta.annotation.security.RolesAllowed;
import java.text.NumberFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Backups: one now, all there are, when the next one comes, and how one is put back. */
@Route("backups")
@Menu(title = "backup.title", order = 96, icon = "vaadin:archive")
@RolesAllowed(PortalRole.ADMIN)
class BackupView extends Div implements HasDynamicTitle {

    private static final int POLL = 1_000;
    private static final double MEBI = 1024 * 1024;

    private final transient Backups backups;
    private final Button now = new Button(getTranslation("backup.now"));
    private final ProgressBar bar = new ProgressBar();
    private final Span percent = new Span();
    private final Div running = new Div();
    private final Div list = new Div();
    private boolean waiting;
    private transient @Nullable Registration polling;

    BackupView(Backups backups) {
        this.backups = backups;
        addClassName("kit-page");
        now.setId("backup-now");
        now.addThemeVariants(ButtonVariant.PRIMARY);
        now.addClickListener(click -> begin());
        percent.setId("backup-progress");
        bar.getElement().setAttribute("aria-label", getTranslation("backup.running"));
        running.addClassName("backup-running");
        running.add(new Span(getTranslation("backup.running")), bar, percent);
        running.getElement().setAttribute("role", "status");
        list.setId("backup-list");
        list.addClassName("kit-stack");
        Paragraph privacy = new Paragraph(getTranslation("backup.privacy"));
        privacy.addClassName("kit-banner");
        privacy.setId("backup-privacy");
        Div settings = new Div(new TimetableForm(backups), new PassphraseForm(backups, this::showList));
        settings.addClassName("retention-kinds");
        add(
                new PageHeader(getPageTitle(), now).withHelp(getTranslation("backup.help")),
                running,
                privacy,
                settings,
                new H2(getTranslation("backup.list")),
                list,
                new H2(getTranslation("backup.restore")),
                restoring());
        showList();
        showRunning();
    }

    private Component restoring() {
        Paragraph how = new Paragraph(getTranslation("backup.restore.help"));
        Span command = new Span("java -jar portal.jar --portal.data=… --portal.restore="
                + backups.folder() + "/… --portal.restore-customer="
                + backups.customer().orElse("…"));
        command.addClassNames("secret", "backup-command");
        command.setId("backup-command");
        return new Div(how, command);
    }

    private void begin() {
        if (backups.begin()) {
            waiting = true;
            showRunning();
            getUI().ifPresent(ui -> ui.setPollInterval(POLL));
        } else {
            Notices.error(getTranslation("backup.busy"));
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        UI ui = event.getUI();
        polling = ui.addPollListener(poll -> look());
        if (backups.isRunning()) {
            waiting = true;
            ui.setPollInterval(POLL);
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (polling != null) {
            polling.remove();
        }
    }

    private void look() {
        showRunning();
        if (waiting && !backups.isRunning()) {
            waiting = false;
            getUI().ifPresent(ui -> ui.setPollInterval(-1));
            showRunning();
            showList();
            List<BackupRow> all = backups.list();
            if (!all.isEmpty() && all.getFirst().state() == BackupRow.State.DONE) {
                Notices.success(getTranslation("backup.done"));
            } else {
                Notices.error(getTranslation("backup.failed"));
            }
        }
    }

    private void showRunning() {
        running.setVisible(waiting || backups.isRunning());
        now.setEnabled(!running.isVisible());
        double part = backups.progress();
        bar.setValue(part);
        percent.setText(NumberFormat.getPercentInstance(getLocale()).format(part));
    }

    private void showList() {
        list.removeAll();
        List<BackupRow> all = backups.list();
        if (all.isEmpty()) {
            list.add(new EmptyState(getTranslation("backup.empty.title"), getTranslation("backup.empty.help")));
        }
        all.forEach(backup -> list.add(card(backup)));
    }

    private Component card(BackupRow backup) {
        Formats formats = new Formats(getLocale());
        Span when = new Span(formats.dateTime(backup.startedAt()));
        when.addClassName("strong");
        Span state = new Span(getTranslation("backup.state." + backup.state().name()));
        state.addClassNames("kit-badge", tone(backup.state()));
        Div head = new Div(when, state);
        head.addClassName("kit-toolbar");
        Div card = new Div(head, new Span(facts(backup, formats)));
        card.addClassNames("kit-card", "backup-card");
        String error = backup.error();
        if (error != null) {
            Span reason = new Span(getTranslation("backup.reason", error));
            reason.addClassName("look-error");
            card.add(reason);
        }
        if (backup.state() == BackupRow.State.DONE) {
            long erased = backups.erasedSince(backup.startedAt());
            if (erased > 0) {
                card.add(new Span(getTranslation("backup.erased", formats.number(erased))));
            }
            card.add(actions(backup));
        }
        return card;
    }

    private String facts(BackupRow backup, Formats formats) {
        String who = who(backup);
        if (backup.state() != BackupRow.State.DONE) {
            return who;
        }
        NumberFormat figures = NumberFormat.getNumberInstance(getLocale());
        figures.setMaximumFractionDigits(1);
        return who + " · "
                + getTranslation(
                        "backup.facts",
                        figures.format(Math.max(0.1, backup.size() / MEBI)),
                        formats.number(backup.rows()),
                        formats.number(backup.files()))
                + " · " + getTranslation(backup.sealed() ? "backup.sealed" : "backup.open");
    }

    private String who(BackupRow backup) {
        String by = backup.by();
        if (by != null) {
            return getTranslation("backup.by", by);
        }
        return getTranslation(backup.scheduled() ? "backup.byTimetable" : "backup.byHand");
    }

    private static String tone(BackupRow.State state) {
        return switch (state) {
            case DONE -> "ok";
            case FAILED -> "bad";
            case RUNNING -> "warn";
            case GONE -> "gone";
        };
    }

    private Component actions(BackupRow backup) {
        Anchor download = new Anchor(BackupPaths.file(backup.id()), getTranslation("backup.download"));
        download.setRouterIgnore(true);
        download.getElement().setAttribute("download", true);
        download.addClassName("kit-button-link");
        download.getElement().setAttribute("aria-label", getTranslation("backup.download") + " " + backup.fileName());
        Button check = new Button(getTranslation("backup.check"));
        check.setId("backup-check-" + backup.id());
        check.setDisableOnClick(true);
        check.addClickListener(click -> {
            new ReportDialog(backups.check(backup.id(), getLocale())).open();
            check.setEnabled(true);
        });
        Div actions = new Div(download, check);
        actions.addClassName("kit-toolbar");
        return actions;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("backup.title");
    }
}
