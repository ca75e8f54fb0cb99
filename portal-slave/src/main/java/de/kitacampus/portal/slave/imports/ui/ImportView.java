package de.kitacampus.portal.slave.imports.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.UploadHandler;
import de.kitacampus.portal.common.excel.ExcelColumn;
import de.kitacampus.portal.common.excel.ExcelExport;
import de.kitacampus.portal.common.table.TextTable;
import de.kitacampus.portal.common.ui.Notices;
import de.kitacampus.portal.common.ui.PageHeader;
import de.kitacampus.portal.slave.imports.ImportField;
import de.kitacampus.portal.slave.imports.ImportPlan;
import de.kitacampus.portal.slave.imports.ImportPlan.Change;
import de.kitacampus.portal.slave.imports.ImportRun;
import de.kitacampus.portal.slave.imports.StaffImports;
import de.kitacampus.portal.slave.imports.StaffImports.Outcome;
import de.kitacampus.portal.slave.imports.StaffImports.Reading;
import de.kitacampus.portal.slave.imports.StaffImports.Wish;
import de.kitacampus.portal.slave.security.PortalRole;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Staff from a file, in three steps: file, columns and preview, report. */
@Route("staff/import")
@RolesAllowed(PortalRole.ADMIN)
class ImportView extends Div implements HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportView.class);

    private static final int TOLD_EVERY_MILLIS = 200;

    private final transient StaffImports imports;
    private final Div step = new Div();
    private final Div past = new Div();
    private transient @Nullable TextTable sheet;
    private transient @Nullable ColumnFields columns;
    private transient @Nullable ImportPlan plan;
    private transient @Nullable Wish wish;

    ImportView(StaffImports imports) {
        this.imports = imports;
        addClassName("kit-page");
        step.addClassName("import-step");
        add(
                new Anchor("staff", getTranslation("imports.back")),
                new PageHeader(getPageTitle(), template()).withHelp(getTranslation("imports.help")),
                step,
                past);
        chooseFile();
        showPast();
    }

    private Anchor template() {
        Locale language = getLocale();
        String name = getTranslation("imports.template.file") + ".xlsx";
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    var out = new java.io.ByteArrayOutputStream();
                    new ExcelExport<String>(
                                    getTranslation(language, "imports.template.file"),
                                    Arrays.stream(ImportField.values())
                                            .map(field ->
                                                    ExcelColumn.<String>text(field.header(language), 22, row -> row))
                                            .toList())
                            .write(out, Stream.empty());
                    byte[] bytes = out.toByteArray();
                    return new com.vaadin.flow.server.streams.DownloadResponse(
                            new java.io.ByteArrayInputStream(bytes), name, ExcelExport.MEDIA_TYPE, bytes.length);
                }),
                "");
        link.add(VaadinIcon.DOWNLOAD_ALT.create(), new Span(getTranslation("imports.template")));
        link.addClassName("kit-button-link");
        link.setId("import-template");
        link.getElement().setAttribute("download", name);
        return link;
    }

    private void chooseFile() {
        step.removeAll();
        sheet = null;
        plan = null;
        Upload upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> received(metadata.fileName(), bytes)));
        upload.setId("import-file");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(StaffImports.MAX_BYTES);
        upload.setAcceptedFileTypes(".xlsx", ".csv", ".txt");
        upload.setUploadButton(new Button(getTranslation("imports.choose"), VaadinIcon.FOLDER_OPEN_O.create()));
        upload.setDropLabel(new Span(getTranslation("imports.drop")));
        upload.setI18n(new UploadI18N()
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(getTranslation("imports.upload.running"))
                                .setProcessing(getTranslation("imports.upload.running"))
                                .setStalled(getTranslation("imports.upload.stalled"))))
                .setFile(new UploadI18N.File().setRemove(getTranslation("imports.upload.remove"))));
        upload.addFileRejectedListener(event -> Notices.error(getTranslation("imports.rejected")));
        step.add(
                new H2(getTranslation("imports.step.file")),
                new Paragraph(getTranslation("imports.file.help")),
                upload);
    }

    /** Called by the upload, within the page's lock. */
    void received(String fileName, byte[] bytes) {
        switch (imports.read(fileName, bytes)) {
            case Reading.Read read -> {
                sheet = read.sheet();
                columns = new ColumnFields(read.sheet(), this::check);
                check();
            }
            case Reading.Unreadable unreadable -> {
                chooseFile();
                Paragraph reason = new Paragraph(getTranslation(unreadable.messageKey()));
                reason.setId("import-unreadable");
                reason.addClassName("kit-banner");
                reason.getElement().setAttribute("role", "alert");
                step.add(reason);
            }
        }
    }

    private void check() {
        TextTable read = sheet;
        ColumnFields fields = columns;
        if (read == null || fields == null) {
            return;
        }
        step.removeAll();
        Span file = new Span(
                getTranslation("imports.read", read.fileName(), read.lines().size()));
        file.addClassName("strong");
        Button other = new Button(getTranslation("imports.other"), click -> chooseFile());
        other.setId("import-other");
        step.add(new H2(getTranslation("imports.step.preview")), new Div(file), fields);
        if (fields.isUsable()) {
            wish = new Wish(read, fields.chosen(), fields.makeMissing());
            plan = imports.plan(wish);
            step.add(new PlanPanel(read, plan), new Div(buttons(other)));
        } else {
            Paragraph needed = new Paragraph(getTranslation("imports.columns.needed"));
            needed.addClassName("kit-banner");
            step.add(needed, other);
        }
    }

    private Div buttons(Button other) {
        ImportPlan shown = plan;
        long work = shown == null ? 0 : shown.count(Change.NEW) + shown.count(Change.CHANGED);
        Button start = new Button(getTranslation("imports.start", work), VaadinIcon.CHECK.create(), click -> start());
        start.setId("import-start");
        start.addThemeVariants(ButtonVariant.PRIMARY);
        start.setEnabled(work > 0);
        Div buttons = new Div(start, other);
        buttons.addClassName("kit-page-actions");
        return buttons;
    }

    private void start() {
        ImportPlan agreed = plan;
        Wish wanted = wish;
        if (agreed == null || wanted == null) {
            return;
        }
        int all = Math.toIntExact(agreed.count(Change.NEW) + agreed.count(Change.CHANGED));
        ProgressBar bar = new ProgressBar(0, Math.max(1, all));
        Span words = new Span(getTranslation("imports.progress", 0, all));
        words.getElement().setAttribute("role", "status");
        Div progress = new Div(words, bar);
        progress.setId("import-progress");
        progress.addClassName("certificate-progress");
        step.removeAll();
        step.add(new H2(getTranslation("imports.step.running")), progress);
        UI ui = UI.getCurrentOrThrow();
        SecurityContext context = SecurityContextHolder.getContext();
        AtomicInteger told = new AtomicInteger();
        Thread.ofVirtual().name("import").start(() -> {
            SecurityContextHolder.setContext(context);
            try {
                Outcome outcome = imports.apply(wanted, agreed, done -> {
                    int now = (int) (System.nanoTime() / 1_000_000 / TOLD_EVERY_MILLIS);
                    if (told.getAndSet(now) != now || done == all) {
                        ui.access(() -> {
                            bar.setValue(Math.min(done, Math.max(1, all)));
                            words.setText(getTranslation("imports.progress", done, all));
                        });
                    }
                });
                ui.access(() -> finish(outcome, wanted, agreed));
            } catch (ConcurrencyFailureException | DataIntegrityViolationException atOnce) {
                LOG.info("an import gave way to another change: {}", atOnce.getMessage());
                ui.access(() -> startAnew("imports.atOnce"));
            } catch (RuntimeException broken) {
                ui.access(() -> startAnew("imports.broken"));
                throw broken;
            } finally {
                SecurityContextHolder.clearContext();
            }
        });
    }

    private void finish(Outcome outcome, Wish done, ImportPlan agreed) {
        switch (outcome) {
            case Outcome.Done made -> report(made.run(), done, agreed);
            case Outcome.ChangedMeanwhile changed -> startAnew("imports.changed");
        }
    }

    private void startAnew(String because) {
        Notices.error(getTranslation(because));
        check();
    }

    private void report(ImportRun run, Wish done, ImportPlan agreed) {
        step.removeAll();
        Paragraph words = new Paragraph(
                getTranslation("imports.done", run.added(), run.changed(), run.unchanged(), run.refused()));
        words.setId("import-report");
        words.addClassName("strong");
        words.getElement().setAttribute("role", "status");
        Button again = new Button(getTranslation("imports.again"), click -> chooseFile());
        again.setId("import-again");
        Anchor staff = new Anchor("staff", getTranslation("imports.toStaff"));
        staff.addClassName("kit-button-link");
        Div next = new Div(staff, again);
        next.addClassName("kit-page-actions");
        step.add(new H2(getTranslation("imports.step.done")), words);
        if (!agreed.refusals().isEmpty()) {
            step.add(new RefusedRows(done.sheet(), agreed.refusals()).download());
        }
        step.add(next);
        showPast();
    }

    private void showPast() {
        past.removeAll();
        past.add(new PastImports(imports));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("imports.title");
    }
}
