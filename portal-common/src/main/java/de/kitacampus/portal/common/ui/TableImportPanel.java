package de.kitacampus.portal.common.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import de.kitacampus.portal.common.table.ImportColumn;
import de.kitacampus.portal.common.table.ImportPreview;
import de.kitacampus.portal.common.table.RowVerdict.Change;
import de.kitacampus.portal.common.table.TableImport;
import de.kitacampus.portal.common.table.TableImport.Outcome;
import de.kitacampus.portal.common.table.TableImport.Reading;
import de.kitacampus.portal.common.table.TextTable;
import de.kitacampus.portal.common.table.TextTables;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * An import of a table in three steps: file, preview with a verdict for each row, report. Its texts are the module's own, below a key.
 *
 * @param <W> the work a preview carries
 */
public class TableImportPanel<W> extends Composite<Div> {

    private static final long TOLD_EVERY_NANOS = 200_000_000;

    private final transient TableImport<W> imports;
    private final String texts;
    private final String help;
    private final transient UnaryOperator<Runnable> inBackground;

    /**
     * @param texts key above its texts
     * @param help a sentence about what a file may hold
     * @param inBackground gives work that runs in a thread of its own the rights of the person who is here now
     */
    public TableImportPanel(TableImport<W> imports, String texts, String help, UnaryOperator<Runnable> inBackground) {
        this.imports = imports;
        this.texts = texts;
        this.help = help;
        this.inBackground = inBackground;
        getContent().addClassName("import-step");
        chooseFile();
    }

    private void chooseFile() {
        Upload upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> received(metadata.fileName(), bytes)));
        upload.setId("import-file");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(TextTables.MAX_BYTES);
        upload.setAcceptedFileTypes(".xlsx", ".csv", ".txt");
        upload.setUploadButton(new Button(text("choose"), VaadinIcon.FOLDER_OPEN_O.create()));
        upload.setDropLabel(new Span(text("drop")));
        upload.setI18n(new UploadI18N()
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(text("upload.running"))
                                .setProcessing(text("upload.running"))
                                .setStalled(text("upload.stalled"))))
                .setFile(new UploadI18N.File().setRemove(text("upload.remove"))));
        upload.addFileRejectedListener(_ -> Notices.error(text("rejected")));
        getContent().removeAll();
        getContent().add(new H2(text("step.file")), new Paragraph(help), upload);
    }

    /** Called by the upload, within the page's lock. */
    public void received(String fileName, byte[] bytes) {
        switch (imports.preview(fileName, bytes)) {
            case Reading.Read<W>(ImportPreview<W> preview) -> show(preview);
            case Reading.Unreadable<W>(var reason) -> refuse(text("unreadable." + reason.id()));
            case Reading.Missing<W>(List<ImportColumn> columns) -> refuse(text("missing", headers(columns)));
        }
    }

    private String headers(List<ImportColumn> columns) {
        return columns.stream().map(column -> column.header(getLocale())).collect(Collectors.joining(", "));
    }

    private void refuse(String sentence) {
        chooseFile();
        Paragraph reason = new Paragraph(sentence);
        reason.setId("import-unreadable");
        reason.addClassName("kit-banner");
        reason.getElement().setAttribute("role", "alert");
        getContent().add(reason);
    }

    private void show(ImportPreview<W> preview) {
        Span file =
                new Span(text("read", preview.table().fileName(), preview.rows().size()));
        file.addClassName("strong");
        getContent().removeAll();
        getContent().add(new H2(text("step.preview")), new Div(file));
        if (!preview.ignored().isEmpty()) {
            getContent().add(new Paragraph(text("ignored", String.join(", ", preview.ignored()))));
        }
        getContent().add(new VerdictPanel(preview, texts), buttons(preview));
    }

    private Div buttons(ImportPreview<W> preview) {
        Button start = new Button(text("start", preview.effects()), VaadinIcon.CHECK.create(), _ -> start(preview));
        start.setId("import-start");
        start.addThemeVariants(ButtonVariant.PRIMARY);
        start.setEnabled(preview.effects() > 0);
        start.setDisableOnClick(true);
        Button other = new Button(text("other"), _ -> chooseFile());
        other.setId("import-other");
        Div buttons = new Div(start, other, VerdictWorkbook.of(preview, texts).download());
        buttons.addClassName("kit-page-actions");
        return buttons;
    }

    private void start(ImportPreview<W> agreed) {
        int all = agreed.effects();
        ProgressBar bar = new ProgressBar(0, Math.max(1, all));
        Span words = new Span(text("progress", 0, all));
        words.getElement().setAttribute("role", "status");
        Div progress = new Div(words, bar);
        progress.setId("import-progress");
        getContent().removeAll();
        getContent().add(new H2(text("step.running")), progress);
        UI ui = UI.getCurrentOrThrow();
        AtomicLong told = new AtomicLong(System.nanoTime());
        Thread.ofVirtual().name("import").start(inBackground.apply(() -> {
            try {
                Outcome outcome = imports.apply(agreed, done -> {
                    if (System.nanoTime() - told.get() > TOLD_EVERY_NANOS) {
                        told.set(System.nanoTime());
                        ui.access(() -> {
                            bar.setValue(Math.min(done, Math.max(1, all)));
                            words.setText(text("progress", done, all));
                        });
                    }
                });
                ui.access(() -> finish(outcome, agreed));
            } catch (RuntimeException broken) {
                ui.access(() -> {
                    Notices.error(text("broken"));
                    chooseFile();
                });
                throw broken;
            }
        }));
    }

    private void finish(Outcome outcome, ImportPreview<W> agreed) {
        switch (outcome) {
            case Outcome.Done() -> report(agreed);
            case Outcome.ChangedMeanwhile(List<String> subjects) -> {
                Notices.error(text("changed"));
                received(agreed.table());
                Paragraph who = new Paragraph(text("changed.which", String.join(", ", subjects)));
                who.setId("import-changed");
                who.addClassName("kit-banner");
                getContent().addComponentAsFirst(who);
            }
        }
    }

    /** The same rows once more, compared with what there is now. */
    private void received(TextTable table) {
        switch (imports.preview(table)) {
            case Reading.Read<W>(ImportPreview<W> preview) -> show(preview);
            case Reading.Unreadable<W> _, Reading.Missing<W> _ -> chooseFile();
        }
    }

    private void report(ImportPreview<W> done) {
        Paragraph words = new Paragraph(text(
                "done",
                done.count(Change.NEW),
                done.count(Change.CHANGED),
                done.count(Change.UNCHANGED),
                done.count(Change.REFUSED)));
        words.setId("import-report");
        words.addClassName("strong");
        words.getElement().setAttribute("role", "status");
        Button again = new Button(text("again"), _ -> chooseFile());
        again.setId("import-again");
        Div next = new Div(again, VerdictWorkbook.of(done, texts).download());
        next.addClassName("kit-page-actions");
        getContent().removeAll();
        getContent().add(new H2(text("step.done")), words, next);
    }

    private String text(String key, Object... parameters) {
        return getTranslation(texts + "." + key, parameters);
    }
}
