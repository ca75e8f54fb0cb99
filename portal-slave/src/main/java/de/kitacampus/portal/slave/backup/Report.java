package de.kitacampus.portal.slave.backup;

import java.util.List;

/**
 * What a check of a backup found, in words for people.
 *
 * @param lines in the order of the check
 */
public record Report(List<Line> lines) {

    public Report {
        lines = List.copyOf(lines);
    }

    /** How a line is meant. */
    public enum Tone {
        OK,
        WARN,
        BAD
    }

    /**
     * @param key translation key
     * @param values its parameters
     */
    public record Line(Tone tone, String key, List<String> values) {

        static Line of(Tone tone, String key, String... values) {
            return new Line(tone, "backup.check." + key, List.of(values));
        }
    }

    /** Whether it can be put back. */
    public boolean isGood() {
        return lines.stream().noneMatch(line -> line.tone() == Tone.BAD);
    }
}
