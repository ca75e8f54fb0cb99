package de.kitacampus.portal.slave.sync.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import de.kitacampus.portal.slave.sync.Synchronisation.Progress;
import de.kitacampus.portal.slave.sync.Synchronisation.State;
import de.kitacampus.portal.slave.sync.Synchronisation.Step;

/** How far a run has come, in words and as a bar. */
class SyncProgress extends Composite<Div> {

    private final ProgressBar bar = new ProgressBar(0, Step.values().length);
    private final Span text = new Span();
    private boolean failed;

    SyncProgress() {
        getContent().setId("connection-progress");
        getContent().addClassName("sync-progress");
        getContent().getElement().setAttribute("role", "status");
        getContent().add(text, bar);
        setVisible(false);
    }

    void begin() {
        failed = false;
        bar.setValue(0);
        text.setText(getTranslation("sync.progress.begin"));
        setVisible(true);
    }

    void show(Progress progress) {
        int place = progress.step().ordinal();
        failed |= progress.state() == State.FAILED;
        bar.setValue(progress.state() == State.RUNNING ? place : place + 1);
        text.setText(sentence(progress, place));
    }

    boolean successful() {
        return !failed;
    }

    private String sentence(Progress progress, int place) {
        String step = getTranslation("sync.step." + progress.step().name());
        if (progress.state() == State.FAILED) {
            return progress.why() == null
                    ? getTranslation("sync.progress.failed", step)
                    : getTranslation("sync.failure." + progress.why().name());
        }
        return getTranslation("sync.progress.step", place + 1, Step.values().length, step);
    }
}
