package de.kitacampus.portal.slave.training.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import de.kitacampus.portal.slave.training.Duty;
import de.kitacampus.portal.slave.training.ProofOutcome;
import de.kitacampus.portal.slave.training.Proofs;
import de.kitacampus.portal.slave.training.ScanFile;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Records an earlier proof from elsewhere with its scan. */
class ProofDialog extends Dialog {

    private final TrainingTexts texts = new TrainingTexts(this);
    private final transient Proofs proofs;
    private final Duty duty;
    private final Runnable onRecorded;
    private final DatePicker date = new DatePicker();
    private final TextField issuer = new TextField();
    private final TextField note = new TextField();
    private final Span file = new Span();
    private final Span fileError = new Span();
    private @Nullable ScanFile scan;

    ProofDialog(Duty duty, String name, Proofs proofs, Runnable onRecorded) {
        this.duty = duty;
        this.proofs = proofs;
        this.onRecorded = onRecorded;
        setId("proof-dialog");
        setHeaderTitle(texts.text("proof.record") + ": " + name);
        setWidth("min(34rem, 100%)");
        date.setId("proof-date");
        date.setLabel(texts.text("proof.date"));
        date.setHelperText(texts.text("proof.date.help"));
        date.setLocale(UI.getCurrentOrThrow().getLocale().getLanguage().equals("en") ? Locale.UK : Locale.GERMANY);
        issuer.setId("proof-issuer");
        issuer.setLabel(texts.text("proof.issuer"));
        issuer.setHelperText(texts.text("proof.issuer.help"));
        issuer.setMaxLength(Proofs.MAX_ISSUER);
        note.setId("proof-note");
        note.setLabel(texts.text("proof.note"));
        note.setMaxLength(Proofs.MAX_NOTE);
        Div form = new Div(
                new Paragraph(texts.text("proof.intro", duty.version().content().name())),
                date,
                issuer,
                note,
                scanField());
        form.addClassName("dialog-form");
        add(form);
        Button cancel = new Button(texts.text("cancel"), click -> close());
        cancel.setId("proof-cancel");
        Button save = new Button(texts.text("proof.save"), click -> save());
        save.setId("proof-save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(cancel, save);
    }

    private Div scanField() {
        Span label = new Span(texts.text("proof.file"));
        label.addClassName("strong");
        Span help = new Span(texts.text("proof.file.help", ScanFile.MAX_BYTES / (1024 * 1024)));
        help.addClassName("quiet");
        Upload upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> uploaded(metadata.fileName(), bytes)));
        upload.setId("proof-file");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(ScanFile.MAX_BYTES);
        upload.setAcceptedFileTypes(".pdf", ".jpg", ".jpeg", ".png", "application/pdf", "image/jpeg", "image/png");
        Button choose = new Button(texts.text("proof.file.choose"));
        choose.setId("proof-file-choose");
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(texts.text("proof.file.drop")));
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(texts.text("proof.file.too-large"))
                        .setIncorrectFileType(texts.text("proof.file.type"))
                        .setTooManyFiles(texts.text("proof.file.one"))));
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        file.setId("proof-file-name");
        fileError.addClassName("look-error");
        fileError.setId("proof-file-error");
        fileError.getElement().setAttribute("role", "alert");
        Div field = new Div(label, help, upload, file, fileError);
        field.addClassName("look-image");
        return field;
    }

    /** The server decides by the content, whatever the browser let through. */
    void uploaded(String name, byte[] bytes) {
        switch (ScanFile.check(name, bytes)) {
            case ScanFile.Checked.Accepted(ScanFile accepted) -> {
                scan = accepted;
                file.setText(accepted.name());
                fileError.setText("");
            }
            case ScanFile.Checked.TooLarge() -> refuse(texts.text("proof.file.too-large"));
            case ScanFile.Checked.UnknownType() -> refuse(texts.text("proof.file.type"));
            case ScanFile.Checked.Unreadable() -> refuse(texts.text("proof.file.unreadable"));
        }
    }

    private void refuse(String sentence) {
        fileError.setText(sentence);
    }

    private void save() {
        date.setInvalid(false);
        issuer.setInvalid(false);
        note.setInvalid(false);
        switch (proofs.record(duty.person(), duty.rule(), date.getValue(), issuer.getValue(), note.getValue(), scan)) {
            case ProofOutcome.Recorded _ -> {
                close();
                onRecorded.run();
            }
            case ProofOutcome.Invalid(var field, String key) -> show(field, getTranslation(key));
            case ProofOutcome.NotYours() -> refuse(texts.text("duty.gone"));
        }
    }

    private void show(ProofOutcome.Field field, String sentence) {
        switch (field) {
            case DATE -> {
                date.setErrorMessage(sentence);
                date.setInvalid(true);
            }
            case ISSUER -> {
                issuer.setErrorMessage(sentence);
                issuer.setInvalid(true);
            }
            case NOTE -> {
                note.setErrorMessage(sentence);
                note.setInvalid(true);
            }
            case FILE -> refuse(sentence);
        }
    }
}
