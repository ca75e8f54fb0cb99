package de.kitacampus.portal.common.ui;

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
import de.kitacampus.portal.common.files.ImageFile;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An image to upload, to look at and to take away again; says beside itself what is wrong with a file. Texts are found under the prefix
 * and the name: {@code certificates.look.logo} and {@code .logo.help}, and for all fields {@code .choose}, {@code .drop}, {@code .remove},
 * {@code .no-image}, {@code .too-large} and {@code .too-small}.
 */
public class ImageField extends Composite<Div> {

    private final Image image = new Image();
    private final Button remove = new Button(VaadinIcon.TRASH.create());
    private final Span error = new Span();
    private final String texts;
    private final transient Runnable onChange;
    private byte @Nullable [] png;

    /**
     * @param texts beginning of the texts' keys
     * @param id beginning of the elements' IDs
     * @param name end of both
     */
    public ImageField(String texts, String id, String name, Runnable onChange) {
        this.texts = texts;
        this.onChange = onChange;
        Span label = new Span(text(name));
        label.addClassName("strong");
        Span help = new Span(text(name + ".help"));
        help.addClassName("quiet");
        image.setAlt(text(name));
        remove.setText(text("remove"));
        remove.setId(id + "-" + name + "-remove");
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.addClickListener(click -> change(null));
        error.addClassName("look-error");
        error.setId(id + "-" + name + "-error");
        error.getElement().setAttribute("role", "alert");
        error.setVisible(false);
        getContent().addClassName("look-image");
        getContent().add(label, help, image, new Div(upload(id, name), remove), error);
        show();
    }

    private Upload upload(String id, String name) {
        Upload upload = new Upload(UploadHandler.inMemory((metadata, bytes) -> uploaded(bytes)));
        upload.setId(id + "-" + name);
        upload.setMaxFileSize(ImageFile.MAX_BYTES);
        upload.setAcceptedFileTypes(".png", ".jpg", ".jpeg", "image/png", "image/jpeg");
        Button choose = new Button(text("choose"));
        choose.setId(id + "-" + name + "-choose");
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(text("drop")));
        upload.setI18n(new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(text("too-large"))
                        .setIncorrectFileType(text("no-image"))
                        .setTooManyFiles(text("no-image"))));
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        return upload;
    }

    /** The server decides by the content, whatever the browser let through. */
    public void uploaded(byte[] bytes) {
        switch (ImageFile.check(bytes)) {
            case ImageFile.Checked.Accepted(byte[] accepted) -> change(accepted);
            case ImageFile.Checked.NoImage() -> refuse(text("no-image"));
            case ImageFile.Checked.TooLarge() -> refuse(text("too-large"));
            case ImageFile.Checked.TooSmall() -> refuse(text("too-small"));
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

    public void setValue(byte @Nullable [] bytes) {
        png = bytes;
        error.setVisible(false);
        show();
    }

    /** PNG, or null. */
    public byte @Nullable [] value() {
        return png;
    }

    private String text(String key) {
        return getTranslation(texts + "." + key);
    }

    private void show() {
        image.setVisible(png != null);
        remove.setVisible(png != null);
        Optional.ofNullable(png).ifPresent(bytes -> image.setSrc(dataUrl(bytes)));
    }

    /** The image as an address that holds it. */
    public static String dataUrl(byte[] bytes) {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
