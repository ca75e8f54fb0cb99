package de.kitacampus.portal.common.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.Command;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/**
 * How far an export is: its file, rows written and rows in all. Quick ones are not spoken of. Its texts are the module's own:
 * {@code running}, {@code progress}, {@code done} and {@code failed} below a key.
 */
public class ExportProgress extends Composite<Div> {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final Formats formats = new Formats(getLocale());
    private final ProgressBar bar = new ProgressBar();
    private final Span text = new Span();
    private final String texts;
    private final Duration patience;

    /**
     * @param id of the element
     * @param texts key above its texts
     */
    public ExportProgress(String id, String texts) {
        this(id, texts, PATIENCE);
    }

    /**
     * @param patience after which an export is spoken of
     */
    public ExportProgress(String id, String texts, Duration patience) {
        this.texts = texts;
        this.patience = patience;
        getContent().setId(id);
        getContent().addClassName("kit-export-progress");
        getContent().setVisible(false);
        bar.getElement().setAttribute("aria-label", text("running"));
        text.getElement().setAttribute("role", "status");
        getContent().add(text, bar);
    }

    /** Watches one export, from whatever thread it runs in. */
    public Watch watch(UI ui, String file, long rows) {
        return new Watch(ui, file, rows);
    }

    private void running(String file, long written, long rows) {
        getContent().setVisible(true);
        bar.setVisible(true);
        bar.setIndeterminate(rows == 0);
        bar.setValue(rows == 0 ? 0 : Math.min(1, (double) written / rows));
        text.setText(text("progress", file, formats.number(written), formats.number(rows)));
    }

    private void ended(String key, String file) {
        getContent().setVisible(true);
        bar.setVisible(false);
        text.setText(text(key, file));
    }

    private String text(String key, Object... parameters) {
        return getTranslation(texts + "." + key, parameters);
    }

    /** Hears of each row; speaks after two seconds and then twice a second. */
    public final class Watch implements LongConsumer, AutoCloseable {

        private final UI ui;
        private final String file;
        private final long rows;
        private final CompletableFuture<Void> speaking;
        private volatile long written;
        private volatile boolean complete;
        private long spokeAt = System.nanoTime();

        private Watch(UI ui, String file, long rows) {
            this.ui = ui;
            this.file = file;
            this.rows = rows;
            var later = CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS);
            this.speaking = CompletableFuture.runAsync(this::speak, later);
        }

        @Override
        public void accept(long rowsWritten) {
            written = rowsWritten;
            if (speaking.isDone() && System.nanoTime() - spokeAt > PAUSE_NANOS) {
                spokeAt = System.nanoTime();
                speak();
            }
        }

        private void speak() {
            tell(() -> running(file, written, rows));
        }

        /** Comes true once the export has been spoken of. */
        public CompletableFuture<Void> speaking() {
            return speaking;
        }

        /** To be said before the end; an export that ends without it has failed. */
        public void complete() {
            complete = true;
        }

        /** An export that nobody saw run ends in silence, unless it failed. */
        @Override
        public void close() {
            boolean seen = !speaking.cancel(false);
            if (!complete) {
                tell(() -> ended("failed", file));
            } else if (seen) {
                tell(() -> ended("done", file));
            }
        }

        private void tell(Command command) {
            try {
                ui.access(command);
            } catch (UIDetachedException gone) {
                // Whoever left the page finds the file among the browser's downloads.
                return;
            }
        }
    }
}
