package de.kitacampus.portal.slave.training;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The board: a line for each centre, job role or rule.
 *
 * @param lines in the order of their names
 * @param total every duty once, also of people with several centres or roles
 * @param people how many people have a duty
 */
public record Board(List<Line> lines, Counts total, long people) {

    /**
     * @param id the centre, job role or rule, or null for people without one
     * @param label its name; empty for people without one
     * @param counts the duties of its people
     */
    public record Line(@Nullable String id, String label, Counts counts) {}
}
