package de.kitacampus.portal.slave.certificates.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import de.kitacampus.portal.slave.certificates.LookImage;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An image to upload, to look at and to take away again; says beside itself what is wrong with a file. */
class ImageField extends Composite<Div> {

    private final Image image = new Image();
    private final Button remove = new Button(VaadinIcon.TRASH.create());
    private final Span error = new Span();
    private final Runnable onChange;
    private byte @Nullable [] png;

    /**
     * @param name part of the texts' keys and of the elements' IDs
     */
    ImageField(String name, Runnable onChange) {
        this.onChange = onChange;
        Span label = new Span(getTranslation("certificates.look." + name));
        label.addClassName("strong");
        Span help = new Span(getTranslation("certificates.look." + name + ".help"));
        help.addClassName("quiet");
        image.setAlt(getTranslation("certificates.look." + name));
        remove.setText(getTranslation("certificates.look.remove"));
        remove.setId("look-" + name + "-remove");
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.addClickListener(click -> change(null));
        error.addClassName("look-error");
        error.setId("look-" + name + "-error");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        getContent().addClassName("look-image");
        getContent().add(label, help, image, new Div(upload(name), remove), error);
        show();
    }

    private Upload upload(String name) {
        Upload upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> uploaded(bytes)));
        upload.setId("look-" + name);
        upload.setMaxFileSize(LookImage.MAX_BYTES);
        upload.setAcceptedFileTypes(".png", ".jpg", ".jpeg", "image/png", "image/jpeg");
        Button choose = new Button(getTranslation("certificates.look.choose"));
        choose.setId("look-" + name + "-choose");
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("certificates.look.drop")));
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation("certificates.look.too-large"))
                        .setIncorrectFileType(getTranslation("certificates.look.no-image"))
                        .setTooManyFiles(getTranslation("certificates.look.no-image"))));
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        return upload;
    }

    /** The server decides by the content, whatever the browser let through. */
    void uploaded(byte[] bytes) {
        switch (LookImage.check(bytes)) {
            case LookImage.Checked.Accepted(byte[] accepted) -> change(accepted);
            case LookImage.Checked.NoImage() -> refuse(getTranslation("certificates.look.no-image"));
            case LookImage.Checked.TooLarge() -> refuse(getTranslation("certificates.look.too-large"));
            case LookImage.Checked.TooSmall() -> refuse(getTranslation("certificates.look.too-small"));
        }
    }

    private void refuse(String sentence) {
        error.setText(sentence);
        error.setVisible(true);
    }

    private void change(byte @Nullable [] bytes) {
        setValue(bytes);
        onChange.run();
    }

    void setValue(byte @Nullable [] bytes) {
        png = bytes;
        error.setVisible(false);
        show();
    }

    byte @Nullable [] value() {
        return png;
    }

    private void show() {
        image.setVisible(png != null);
        remove.setVisible(png != null);
        Optional.ofNullable(png).ifPresent(bytes -> image.setSrc(dataUrl(bytes)));
    }

    static String dataUrl(byte[] bytes) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
