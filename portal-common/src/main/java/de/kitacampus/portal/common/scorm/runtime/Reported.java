package de.kitacampus.portal.common.scorm.runtime;

import de.kitacampus.portal.common.scorm.runtime.RunTimeRules.Breach;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is kept when a commit is laid over what was kept before.
 *
 * @param before data of this run as they are
 * @see "Design decision: DD024-20261122-commits-the-server-refuses.md"
 */
record Reported(Map<String, String> before, RunTimeCommit commit) {

    /** What a course can only add to; a commit without any of it was made small on purpose. */
    private static final List<String> LISTS = List.of("cmi.interactions.", "cmi.comments_from_learner.");

    /** An element that is refused keeps the value it had, as when the course had set it alone. */
    Map<String, String> without(List<Breach> breaches) {
        Set<String> emptied = commit.emptied();
        Map<String, String> kept = new TreeMap<>(emptied == null ? lists() : before);
        if (emptied != null) {
            kept.keySet().removeAll(emptied);
        }
        kept.putAll(commit.cmi());
        for (Breach breach : breaches) {
            String value = before.get(breach.element());
            if (value == null) {
                kept.remove(breach.element());
            } else {
                kept.put(breach.element(), value);
            }
        }
        return kept;
    }

    private Map<String, String> lists() {
        Map<String, String> kept = new TreeMap<>();
        LISTS.stream()
                .filter(list -> commit.cmi().keySet().stream().noneMatch(element -> element.startsWith(list)))
                .forEach(list -> before.forEach((element, value) -> {
                    if (element.startsWith(list)) {
                        kept.put(element, value);
                    }
                }));
        return kept;
    }
}
