package de.kitacampus.portal.slave.content;

import de.kitacampus.portal.slave.staff.Centre;
import de.kitacampus.portal.slave.staff.Person;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a person did with content.
 *
 * @param mayUse whether she may use it today; those who may not are listed when they opened it once
 * @param readings of all its versions, the latest first
 * @param present the present version
 */
public record ReaderRow(Person person, boolean mayUse, List<Reading> readings, VersionId present) {

    /** How far she is. */
    public enum Step {
        CONFIRMED,
        OPENED,
        /** A former version, but not the present one. */
        FORMER,
        NOTHING
    }

    public ReaderRow {
        readings = List.copyOf(readings);
    }

    public Step step() {
        Reading reading = ofPresent();
        if (reading == null) {
            return readings.isEmpty() ? Step.NOTHING : Step.FORMER;
        }
        return reading.confirmedAt() == null ? Step.OPENED : Step.CONFIRMED;
    }

    public @Nullable Reading ofPresent() {
        return readings.stream()
                .filter(reading -> reading.version().equals(present))
                .findFirst()
                .orElse(null);
    }

    public @Nullable Instant openedAt() {
        return readings.isEmpty() ? null : readings.getFirst().openedAt();
    }

    /** The last confirmation, of whatever version. */
    public @Nullable Reading lastConfirmed() {
        return readings.stream()
                .filter(reading -> reading.confirmedAt() != null)
                .findFirst()
                .orElse(null);
    }

    /** Where she stands in the course: in the present version, else in the last one she began; or null. */
    public @Nullable PlayResult result() {
        return readings.stream()
                .map(Reading::result)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    public String name() {
        return person.lastName() + ", " + person.firstName();
    }

    public String centres() {
        return person.centres().stream().map(Centre::name).collect(Collectors.joining(", "));
    }
}
