package de.kitacampus.portal.master.content.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import de.kitacampus.portal.master.content.Packages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes zip files one after the other, has each checked and tells its outcome.
 *
 * @param <T> what taking a file leads to
 */
class PackageUpload<T> extends Div {

    static final int MAX_MEGABYTES = 1024;
    static final int MAX_FILES = 20;

    private static final Logger LOG = LoggerFactory.getLogger(PackageUpload.class);
    private static final long BYTES_PER_MEGABYTE = 1024L * 1024;

    private final transient Packages packages;
    private final transient Taker<T> taker;
    private final transient Listener<T> listener;

    /** Hears of a file's end, in the UI; the outcome is null when something unexpected went wrong. */
    interface Listener<T> {

        void uploaded(String fileName, @Nullable T outcome);
    }

    /** What is done with a file, in the upload's own request; a file left in its place is deleted afterwards. */
    interface Taker<T> {

        T take(Path file, String fileName) throws IOException;
    }

    PackageUpload(Packages packages, Taker<T> taker, Listener<T> listener) {
        this.packages = packages;
        this.taker = taker;
        this.listener = listener;
        Upload upload = new Upload(new ToPackages());
        upload.setId("package-upload");
        upload.setMaxFiles(MAX_FILES);
        // One by one, so that versions get their numbers in the order of the list.
        upload.getElement().setProperty("maxConcurrentUploads", 1);
        upload.setMaxFileSize((int) Math.min(Integer.MAX_VALUE, MAX_MEGABYTES * BYTES_PER_MEGABYTE));
        upload.setAcceptedFileTypes(".zip", "application/zip", "application/x-zip-compressed");
        Button choose = new Button(getTranslation("content.upload.button"));
        choose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        choose.setId("package-choose");
        upload.setUploadButton(choose);
        upload.setDropLabel(new Span(getTranslation("content.upload.drop")));
        upload.setI18n(texts());
        upload.setWidthFull();
        upload.addAllFinishedListener(_ -> upload.clearFileList());
        add(upload);
    }

    private UploadI18N texts() {
        return new UploadI18N()
                .setError(new UploadI18N.Error()
                        .setFileIsTooBig(getTranslation("content.upload.too-large", MAX_MEGABYTES))
                        .setIncorrectFileType(getTranslation("content.upload.not-zip"))
                        .setTooManyFiles(getTranslation("content.upload.too-many", MAX_FILES)))
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(getTranslation("content.upload.connecting"))
                                .setHeld(getTranslation("content.upload.connecting"))
                                .setStalled(getTranslation("content.upload.stalled"))
                                .setProcessing(getTranslation("content.upload.checking")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(getTranslation("content.upload.remaining"))
                                .setUnknown(""))
                        .setError(new UploadI18N.Uploading.Error()
                                .setServerUnavailable(getTranslation("content.upload.unreachable"))
                                .setUnexpectedServerError(getTranslation("content.upload.unreachable"))
                                .setForbidden(getTranslation("content.upload.unreachable"))))
                .setUnits(List.of("B", "kB", "MB", "GB"));
    }

    /** Runs in the upload's own request, so that the screen stays alive while a large package is checked. */
    private final class ToPackages implements UploadHandler {

        @Override
        public void handleUploadRequest(UploadEvent event) throws IOException {
            Path file = packages.temporaryFile();
            T outcome = null;
            try (InputStream in = event.getInputStream()) {
                Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                outcome = taker.take(file, event.getFileName());
            } catch (IOException | RuntimeException broken) {
                LOG.error("upload of a package failed", broken);
            } finally {
                Files.deleteIfExists(file);
            }
            tell(event.getUI(), event.getFileName(), outcome);
        }

        @Override
        public long getFileSizeMax() {
            return MAX_MEGABYTES * BYTES_PER_MEGABYTE;
        }

        @Override
        public long getRequestSizeMax() {
            return getFileSizeMax() + BYTES_PER_MEGABYTE;
        }

        private void tell(UI ui, String fileName, @Nullable T outcome) {
            ui.access(() -> listener.uploaded(fileName, outcome));
        }
    }
}
