package de.kitacampus.portal.slave.setup.ui;

import com.vaadin.flow.component.UI;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Keeps the screen alive while the master is being waited for. */
record Background(Executor executor) {

    /**
     * @param work runs beside the screen
     * @param then shows the result
     * @param broken shows that the work failed by an error of ours
     */
    <T> void run(Supplier<T> work, Consumer<T> then, Runnable broken) {
        UI ui = UI.getCurrent();
        executor.execute(() -> {
            try {
                T result = work.get();
                ui.access(() -> then.accept(result));
            } catch (RuntimeException problem) {
                ui.access(broken::run);
                throw problem;
            }
        });
    }
}
