package de.kitacampus.portal.slave.content.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import de.kitacampus.portal.common.scorm.PackageReport;
import de.kitacampus.portal.slave.content.ContentData;
import de.kitacampus.portal.slave.content.ContentLibrary;
import de.kitacampus.portal.slave.content.OwnContent;
import de.kitacampus.portal.slave.content.UploadOutcome;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes files: several at once as new drafts, or one as the new version of content. Says of each what became of it. */
class UploadDialog extends Dialog {

    private static final int MAX_NOTE = 500;

    private final ContentTexts texts = new ContentTexts(this);
    private final transient ContentLibrary library;
    private final @Nullable OwnContent replaced;
    private final Runnable changed;
    private final ComboBox<String> folder = new ComboBox<>();
    private final TextField note = new TextField();
    private final UnorderedList results = new UnorderedList();
    private volatile String chosenFolder;
    private volatile String chosenNote = "";

    UploadDialog(ContentLibrary library, String folder, Runnable changed) {
        this(library, null, folder, changed);
    }

    UploadDialog(ContentLibrary library, OwnContent replaced, Runnable changed) {
        this(library, replaced, replaced.data().folder(), changed);
    }

    private UploadDialog(ContentLibrary library, @Nullable OwnContent replaced, String start, Runnable changed) {
        this.library = library;
        this.replaced = replaced;
        this.changed = changed;
        chosenFolder = start;
        setId("content-upload-dialog");
        setHeaderTitle(
                replaced == null ? texts.text("upload.title") : texts.text("upload.version.title", replaced.title()));
        setWidth("min(40rem, 100%)");
        results.setId("content-upload-results");
        results.addClassName("content-results");
        results.getElement().setAttribute("role", "status");
        Div form = new Div(
                new Paragraph(texts.text(
                        replaced == null ? "upload.help" : "upload.version.help", texts.size(library.maxFileSize()))),
                replaced == null ? folder(start) : note(),
                upload(),
                results);
        form.addClassNames("dialog-form", "content-upload");
        add(form);
        Button close = new Button(texts.text("close"), click -> close());
        close.setId("content-upload-close");
        close.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(close);
        addOpenedChangeListener(event -> {
            if (!event.isOpened()) {
                changed.run();
            }
        });
    }

    private ComboBox<String> folder(String start) {
        folder.setId("content-upload-folder");
        folder.setLabel(texts.text("folder"));
        folder.setHelperText(texts.text("folder.help"));
        List<String> folders = new ArrayList<>(library.folders());
        folder.setItems(folders);
        folder.setAllowCustomValue(true);
        folder.addCustomValueSetListener(event -> {
            String name = event.getDetail().strip();
            String named = name.substring(0, Math.min(name.length(), ContentData.MAX_FOLDER));
            folders.add(named);
            folder.setItems(folders);
            folder.setValue(named);
        });
        if (!start.isEmpty()) {
            folder.setValue(start);
        }
        folder.addValueChangeListener(event -> chosenFolder = Objects.requireNonNullElse(event.getValue(), ""));
        return folder;
    }

    private TextField note() {
        note.setId("content-upload-note");
        note.setLabel(texts.text("note"));
        note.setHelperText(texts.text("note.help"));
        note.setMaxLength(MAX_NOTE);
        note.setValueChangeMode(com.vaadin.flow.data.value.ValueChangeMode.EAGER);
        note.addValueChangeListener(event -> chosenNote = event.getValue());
        return note;
    }

    private Upload upload() {
        UploadHandler handler = this::take;
        Upload upload = new Upload(handler);
        upload.setId("content-files");
        upload.setMaxFileSize((int) Math.min(library.maxFileSize(), Integer.MAX_VALUE));
        if (replaced != null) {
            upload.setMaxFiles(1);
        }
        Button choose = new Button(texts.text(replaced == null ? "upload.choose" : "upload.choose.one"));
        choose.setId("content-upload-choose");
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(texts.text(replaced == null ? "upload.drop" : "upload.drop.one")));
        upload.setI18n(words());
        upload.addFileRejectedListener(rejected -> result(rejected.getFileName(), rejected.getErrorMessage(), "bad"));
        return upload;
    }

    private UploadI18N words() {
        UploadI18N words = new UploadI18N();
        words.setError(new UploadI18N.Error()
                .setFileIsTooBig(texts.text("problem.TOO_LARGE", texts.size(library.maxFileSize())))
                .setTooManyFiles(texts.text("upload.one")));
        words.setUploading(new UploadI18N.Uploading()
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(texts.text("upload.failed"))
                        .setForbidden(texts.text("upload.not-taken"))
                        .setUnexpectedServerError(texts.text("upload.not-taken")))
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(texts.text("upload.connecting"))
                        .setProcessing(texts.text("upload.processing"))
                        .setStalled(texts.text("upload.stalled"))
                        .setHeld(texts.text("upload.held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(texts.text("upload.remaining"))
                        .setUnknown(texts.text("upload.unknown"))));
        words.setFile(new UploadI18N.File()
                .setRemove(texts.text("upload.remove"))
                .setRetry(texts.text("upload.retry"))
                .setStart(texts.text("upload.start")));
        return words;
    }

    /** Runs outside of the page, so that others can go on while a film arrives. */
    private void take(UploadEvent event) throws IOException {
        UploadOutcome outcome;
        try (InputStream in = event.getInputStream()) {
            outcome = kept(event.getFileName(), in);
        }
        if (!(outcome instanceof UploadOutcome.Added)) {
            event.reject();
        }
        event.getUI().access(() -> show(event.getFileName(), outcome));
    }

    UploadOutcome kept(String name, InputStream in) {
        return replaced == null
                ? library.add(chosenFolder, name, in)
                : library.addVersion(replaced.id(), chosenNote, name, in);
    }

    void show(String name, UploadOutcome outcome) {
        switch (outcome) {
            case UploadOutcome.Added(OwnContent content, var sameAs, var course) -> {
                result(name, texts.text(replaced == null ? "upload.added" : "upload.replaced", content.title()), "ok");
                if (course != null) {
                    found(name, course);
                }
                if (content.version().active()) {
                    result(name, texts.text("active.warning"), "warn");
                }
                if (sameAs != null) {
                    result(name, texts.text("upload.same", sameAs), "warn");
                }
                changed.run();
            }
            case UploadOutcome.Refused(var problem) ->
                result(name, texts.problem(problem, library.maxFileSize()), "bad");
            case UploadOutcome.RefusedCourse(var why) ->
                result(name, getTranslation(why.key(), why.arguments().toArray()), "bad");
            case UploadOutcome.Gone() -> result(name, texts.text("gone"), "bad");
        }
    }

    /** What a course package holds, and what should be known of it. */
    private void found(String name, PackageReport course) {
        String facts = texts.text(
                "course.found",
                course.edition(),
                course.launchable().size(),
                course.files(),
                texts.size(course.bytes()),
                course.passMark()
                        .map(mark -> texts.formats().percent(BigDecimal.valueOf(mark)))
                        .orElseGet(() -> texts.text("course.no-mark")));
        result(name, facts, "quiet");
        course.warnings()
                .forEach(warning -> result(
                        name,
                        getTranslation(
                                "scorm.warning." + warning.kind().name(),
                                Objects.requireNonNullElse(warning.where(), "")),
                        "warn"));
    }

    private void result(String name, String sentence, String look) {
        Span file = new Span(name);
        file.addClassName("strong");
        Span words = new Span(sentence);
        ListItem line = new ListItem(file, words);
        line.addClassNames("content-result", look);
        results.add(line);
    }
}
