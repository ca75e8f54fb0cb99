package de.kitacampus.portal.master.catalog.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import de.kitacampus.portal.master.catalog.Pictures;
import org.jspecify.annotations.Nullable;

/** Shows a course's picture and takes a new one. */
class PictureField extends Composite<Div> {

    private final transient Pictures pictures;
    private final transient Runnable edited;
    private final Image image = new Image();
    private final Paragraph none = new Paragraph(getTranslation("catalog.picture.none"));
    private final Paragraph refusal = new Paragraph();
    private final Button remove = new Button(getTranslation("catalog.picture.remove"));
    private final boolean readOnly;
    private @Nullable String name;

    PictureField(Pictures pictures, boolean readOnly, Runnable edited) {
        this.pictures = pictures;
        this.readOnly = readOnly;
        this.edited = edited;
        Span label = new Span(getTranslation("catalog.picture"));
        label.addClassName("group-label");
        image.addClassName("course-picture");
        image.setAlt(getTranslation("catalog.picture.alt"));
        refusal.addClassName("field-error");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        remove.setId("course-picture-remove");
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        remove.addClickListener(_ -> {
            show(null);
            edited.run();
        });
        getContent().addClassName("picture-field");
        getContent().add(label, image, none, refusal);
        if (!readOnly) {
            getContent().add(upload(), remove);
        }
        show(null);
    }

    private Upload upload() {
        Upload upload = new Upload(UploadHandler.inMemory((_, content) -> take(content)));
        upload.setId("course-picture-upload");
        upload.setAcceptedFileTypes("image/png", "image/jpeg", "image/webp");
        upload.setMaxFileSize(Pictures.MAX_BYTES);
        upload.setMaxFiles(1);
        upload.setDropAllowed(true);
        upload.setI18n(texts());
        upload.addFileRejectedListener(_ -> refuse("catalog.picture.refused"));
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        return upload;
    }

    private UploadI18N texts() {
        return new UploadI18N()
                .setAddFiles(new UploadI18N.AddFiles().setOne(getTranslation("catalog.picture.choose")))
                .setDropFiles(new UploadI18N.DropFiles().setOne(getTranslation("catalog.picture.drop")))
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation("catalog.picture.refused"))
                        .setIncorrectFileType(getTranslation("catalog.picture.refused")));
    }

    private void take(byte[] content) {
        switch (pictures.upload(content)) {
            case Pictures.Outcome.Stored(String stored) -> {
                show(stored);
                edited.run();
            }
            case Pictures.Outcome.TooLarge(), Pictures.Outcome.NotAPicture() -> refuse("catalog.picture.refused");
        }
    }

    private void refuse(String key) {
        refusal.setText(getTranslation(key));
        refusal.setVisible(true);
    }

    void show(@Nullable String stored) {
        name = stored;
        refusal.setVisible(false);
        image.setVisible(stored != null);
        none.setVisible(stored == null);
        remove.setVisible(stored != null && !readOnly);
        if (stored != null) {
            image.setSrc(Pictures.PATH.substring(1) + stored);
        }
    }

    @Nullable
    String name() {
        return name;
    }
}
