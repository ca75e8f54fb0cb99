package de.kitacampus.portal.common.scorm.runtime;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The attempts of one learner at the items of one course, wherever they are kept. */
public interface KeptAttempts {

    /** The last attempt at an item. */
    Optional<ItemRecord> last(int sco);

    /** The last attempt at each item that was opened. */
    List<ItemRecord> lastOfEach();

    /** What counts of every attempt. */
    List<AttemptStanding> standings();

    /** Whether data of this size can be kept. */
    boolean fits(Map<String, String> cmi);

    void add(ItemRecord first);

    void change(ItemRecord one);
}
