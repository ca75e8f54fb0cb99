package de.kitacampus.portal.master.usage.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.function.SerializableRunnable;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.journal.ChainVerifier;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.common.wire.v1.JournalHead;
import de.kitacampus.portal.master.portals.PortalNames;
import de.kitacampus.portal.master.usage.JournalCheck;
import de.kitacampus.portal.master.usage.JournalChecks;
import de.kitacampus.portal.master.usage.Journals;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Starts the check of a portal's journal, shows how far it is and what came of it. */
class CheckPanel extends Div {

    private static final Runnable NOTHING = () -> {};

    private final transient Journals journals;
    private final transient JournalChecks checks;
    private final transient PortalNames portals;
    private final Formats formats = new Formats(getLocale());
    private final Button start = new Button(getTranslation("usage.check"), VaadinIcon.CHECK_CIRCLE_O.create());
    private final Span hint = new Span(getTranslation("usage.check.choose"));
    private final Anchor export = new Anchor((DownloadHandler) this::download, "");
    private final ProgressBar bar = new ProgressBar(0, 1, 0);
    private final Span progress = new Span();
    private final Div outcome = new Div();
    private transient volatile @Nullable PortalId portal;
    private transient @Nullable JournalCheck shown;
    private transient Runnable stopWatching = NOTHING;

    CheckPanel(Journals journals, JournalChecks checks, PortalNames portals) {
        this.journals = journals;
        this.checks = checks;
        this.portals = portals;
        addClassName("usage-check");
        start.setId("usage-check");
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        start.addClickListener(_ -> start());
        hint.setId("usage-check-hint");
        bar.setId("usage-check-bar");
        bar.getElement().setAttribute("aria-label", getTranslation("usage.check"));
        progress.setId("usage-check-progress");
        outcome.setId("usage-check-outcome");
        outcome.getElement().setAttribute("role", "status");
        export.setId("usage-export");
        export.getElement().setAttribute("download", true);
        export.add(VaadinIcon.DOWNLOAD_ALT.create());
        export.add(getTranslation("usage.journal.export"));
        export.addClassName("kit-button-link");
        Div line = new Div(start, export, hint, progress);
        line.addClassName("kit-toolbar");
        add(line, bar, outcome);
        show((PortalId) null);
    }

    /** A check that runs or has ended is found again. */
    void show(@Nullable PortalId chosen) {
        forget();
        portal = chosen;
        start.setEnabled(chosen != null);
        export.setVisible(chosen != null);
        hint.setVisible(chosen == null);
        clear();
        if (chosen != null) {
            checks.latest(chosen).ifPresent(this::follow);
        }
    }

    /** Runs outside the session's lock. */
    private void download(DownloadEvent event) throws IOException {
        PortalId chosen = portal;
        if (chosen == null) {
            event.getResponse().setStatus(HttpStatusCode.NOT_FOUND.getCode());
            return;
        }
        event.setFileName("journal-" + chosen.value() + ".jsonl.gz");
        event.setContentType("application/gzip");
        try (OutputStream out = event.getOutputStream()) {
            journals.export(chosen, out);
        }
    }

    private void start() {
        if (portal != null) {
            forget();
            follow(checks.start(portal));
        }
    }

    /** Watching begins before the look at the state, so that no end is missed; being told twice does no harm. */
    private void follow(JournalCheck check) {
        shown = check;
        getUI().ifPresent(ui -> {
            SerializableRunnable update = ui.accessLater(() -> update(check), () -> {});
            stopWatching = check.watch(_ -> update.run());
        });
        show(check);
    }

    private void update(JournalCheck check) {
        if (check == shown) {
            show(check);
        }
    }

    private void forget() {
        stopWatching.run();
        stopWatching = NOTHING;
        shown = null;
    }

    private void clear() {
        bar.setVisible(false);
        progress.setVisible(false);
        outcome.removeAll();
    }

    private void show(JournalCheck check) {
        clear();
        start.setEnabled(!check.isRunning());
        switch (check.state()) {
            case JournalCheck.Running running -> showProgress(running);
            case JournalCheck.Finished finished -> showReport(finished.report(), finished.at());
            case JournalCheck.Failed _ -> say("warn", getTranslation("usage.check.failed"));
        }
    }

    private void showProgress(JournalCheck.Running running) {
        bar.setVisible(true);
        progress.setVisible(true);
        bar.setValue(running.total() == 0 ? 0 : (double) running.done() / running.total());
        progress.setText(getTranslation("usage.check.progress", running.done(), running.total()));
    }

    private void showReport(ChainVerifier.Report report, Instant at) {
        ChainVerifier.Break broken = report.broken();
        JournalHead head = report.head();
        if (broken != null) {
            showBreak(broken, at);
        } else if (head == null) {
            say("ok", getTranslation("usage.check.nothing", name(), formats.dateTime(at)));
        } else {
            say(
                    "ok",
                    getTranslation(
                            "usage.check.sound",
                            name(),
                            report.batches(),
                            report.entries(),
                            head.epoch(),
                            head.sequence(),
                            formats.dateTime(at)));
        }
    }

    private void showBreak(ChainVerifier.Break broken, Instant at) {
        String key = "usage.check.broken." + broken.part().name();
        say(
                "bad",
                getTranslation(
                        key, name(), broken.batchNumber(), broken.epoch(), broken.sequence(), formats.dateTime(at)),
                getTranslation("usage.check.broken.next"),
                getTranslation("usage.check.broken.reason", broken.reason()));
    }

    private String name() {
        return portal == null ? "" : portals.of(portal);
    }

    private void say(String kind, String... sentences) {
        Div banner = new Div();
        banner.addClassNames("kit-banner", "usage-" + kind);
        for (String sentence : sentences) {
            banner.add(new Paragraph(sentence));
        }
        outcome.add(banner);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        show(portal);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        forget();
    }
}
