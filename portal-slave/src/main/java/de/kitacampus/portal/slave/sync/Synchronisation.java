package de.kitacampus.portal.slave.sync;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The exchange with the master, as people see and start it. */
public interface Synchronisation {

    Connection connection();

    /** Runs all steps now, one after the other, and tells of each; a failed contact ends it. */
    void run(Consumer<Progress> listener);

    /** Fetches the catalog only; what the first minutes of a portal need. */
    boolean fetchCatalog();

    /** A person has seen the journal's alarms. */
    void acknowledgeAlarms();

    /**
     * @param step the step
     * @param state how far it is
     * @param why why it failed, if the cause is known
     */
    record Progress(Step step, State state, @Nullable MasterFailure why) {}

    /** In the order in which they run. */
    enum Step {
        CONTACT,
        USAGE,
        CATALOG,
        RESULTS
    }

    /** How far a step is. */
    enum State {
        RUNNING,
        DONE,
        FAILED
    }
}
