package de.kitacampus.portal.slave.training;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A rule with all its versions.
 *
 * @param id the rule
 * @param template the ready-made rule it was taken over from, or null
 * @param versions in the order in which they were saved; at least one
 */
public record Rule(RuleId id, @Nullable String template, List<RuleVersion> versions) {

    public Rule {
        versions = List.copyOf(versions);
    }

    /** The last one saved, which the next edit is based on. */
    public RuleVersion latest() {
        return versions.getLast();
    }

    /**
     * The version in force on a day by what was known: the one valid from the latest day that has come; of several from the same day, the
     * one saved last.
     */
    public Optional<RuleVersion> inForce(Moment moment) {
        return versions.stream()
                .filter(version -> !version.recordedAt().isAfter(moment.known()))
                .filter(version -> !version.content().validFrom().isAfter(moment.day()))
                .max(Comparator.comparing(
                                (RuleVersion version) -> version.content().validFrom())
                        .thenComparing(RuleVersion::number));
    }
}
