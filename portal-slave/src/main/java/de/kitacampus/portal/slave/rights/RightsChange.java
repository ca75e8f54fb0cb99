package de.kitacampus.portal.slave.rights;

import java.util.Set;

/**
 * Ticks to set and to clear, together or not at all.
 *
 * @param granted cells to tick
 * @param withdrawn cells to clear
 */
public record RightsChange(Set<Grant> granted, Set<Grant> withdrawn) {

    public RightsChange {
        granted = Set.copyOf(granted);
        withdrawn = Set.copyOf(withdrawn);
    }

    public static RightsChange grant(Set<Grant> cells) {
        return new RightsChange(cells, Set.of());
    }

    public static RightsChange withdraw(Set<Grant> cells) {
        return new RightsChange(Set.of(), cells);
    }

    /** What takes this change back. */
    public RightsChange inverse() {
        return new RightsChange(withdrawn, granted);
    }

    public boolean isEmpty() {
        return granted.isEmpty() && withdrawn.isEmpty();
    }

    public int size() {
        return granted.size() + withdrawn.size();
    }
}
