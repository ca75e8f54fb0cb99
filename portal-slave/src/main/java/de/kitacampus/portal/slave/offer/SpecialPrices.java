package de.kitacampus.portal.slave.offer;

import de.kitacampus.portal.common.id.CourseNumber;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Prices of the carrier for job roles, centres and periods. Only its administrators change them. */
public interface SpecialPrices {

    /** Highest percentage of EK. */
    int MAX_PERCENT = 1_000;

    /** All of a course, also past and withdrawn ones, the latest first. */
    List<Entry> of(CourseNumber course);

    SpecialPriceOutcome add(SpecialPrice price);

    /**
     * Takes a price back from now on. Bookings keep theirs.
     *
     * @return false if somebody else has done so, or the account may not
     */
    boolean withdraw(UUID id);

    /**
     * @param setBy who, or null for the application itself
     * @param withdrawnAt when it was taken back, or null
     * @param withdrawnBy who took it back, or null
     */
    record Entry(
            UUID id,
            SpecialPrice price,
            Instant setAt,
            @Nullable UUID setBy,
            @Nullable Instant withdrawnAt,
            @Nullable UUID withdrawnBy) {}

    /** What became of a price. */
    sealed interface SpecialPriceOutcome {

        record Added(UUID id) implements SpecialPriceOutcome {}

        /** The field that is wrong, and the key of the sentence that says why. */
        record Invalid(Field field, String key) implements SpecialPriceOutcome {}

        /** The same people have a price for some of these days. */
        record Overlaps(Entry other) implements SpecialPriceOutcome {}

        record NotYours() implements SpecialPriceOutcome {}
    }

    /** What a person fills in. */
    enum Field {
        FIGURE,
        UNTIL
    }
}
