package de.kitacampus.portal.slave.learning;

import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells open screens that results have changed. Whoever registers must unregister. */
@Component
public class ResultsBroadcaster {

    private static final Logger LOG = LoggerFactory.getLogger(ResultsBroadcaster.class);

    private final Set<Consumer<ResultsChanged>> listeners = new CopyOnWriteArraySet<>();

    /**
     * @param listener called on another thread; must not block
     * @return ends the registration
     */
    public Runnable register(Consumer<ResultsChanged> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** How many screens listen. */
    int listeners() {
        return listeners.size();
    }

    @EventListener
    void on(ResultsChanged event) {
        listeners.forEach(listener -> tell(listener, event));
    }

    /** One screen that is just going away must not keep the news from the others. */
    private static void tell(Consumer<ResultsChanged> listener, ResultsChanged event) {
        try {
            listener.accept(event);
        } catch (RuntimeException broken) {
            LOG.warn("a screen could not be told of new results", broken);
        }
    }
}
