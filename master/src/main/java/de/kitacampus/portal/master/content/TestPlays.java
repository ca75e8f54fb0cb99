package de.kitacampus.portal.master.content;

import de.kitacampus.portal.common.wire.v1.LaunchTicket;
import java.util.UUID;

/** Lets the back office play a package as a test learner: judged like a learner's, recorded nowhere, told to nobody. */
public interface TestPlays {

    /**
     * A ticket for one start in the browser of the person at work.
     *
     * @param packageId any stored version, current or not
     * @param language of the player's texts
     * @throws IllegalArgumentException if there is no such package
     */
    LaunchTicket ticket(UUID packageId, String language);
}
