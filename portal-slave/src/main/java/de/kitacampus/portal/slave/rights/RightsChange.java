package de.kitacampus.portal.slave.rights;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import java.util.stream.Stream;

/**
 * Ticks to set and to clear, together or not at all, all in one matrix.
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

    public static final RightsChange NOTHING = new RightsChange(Set.of(), Set.of());

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

    /** What of it is none yet. */
    public RightsChange notYetIn(Set<Grant> grants) {
        return new RightsChange(
                granted.stream().filter(cell -> !grants.contains(cell)).collect(toUnmodifiableSet()),
                withdrawn.stream().filter(grants::contains).collect(toUnmodifiableSet()));
    }

    Stream<Grant> cells() {
        return Stream.concat(granted.stream(), withdrawn.stream());
    }

    public Set<RightsItem> items() {
        return cells().map(Grant::item).collect(toUnmodifiableSet());
    }

    /**
     * @throws IllegalArgumentException if it is empty or about more than one matrix
     */
    ItemKind kind() {
        Set<ItemKind> kinds = cells().map(cell -> cell.item().kind()).collect(toUnmodifiableSet());
        if (kinds.size() != 1) {
            throw new IllegalArgumentException("a change of one matrix has cells of it: " + kinds);
        }
        return kinds.iterator().next();
    }
}
