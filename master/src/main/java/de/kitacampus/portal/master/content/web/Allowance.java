package de.kitacampus.portal.master.content.web;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many files of its package a session may have by now. Half of the package is free at once, which is twice of what any real
 * course loads before the learner does something; after that learning earns more. Who goes on without is served slowly, and
 * ended when that does not stop it.
 *
 * <p>So whoever reports nothing gets {@code max(100, half)} and {@code max(25, a fifth)} more: all of a package up to 125 files,
 * seven tenths of a large one.
 */
final class Allowance {

    static final int LEAST_FREE = 100;
    static final int LEAST_PATIENCE = 25;

    private static final int FREE_SHARE = 2;
    private static final int PATIENCE_SHARE = 5;
    private static final int LEAST_EARNED = 20;
    private static final int EARNED_SHARE = 10;
    private static final Duration EARNED_AT_MOST_EVERY = Duration.ofSeconds(10);
    /** Courses that report nothing are read page by page. */
    private static final Duration ONE_FILE_EVERY = Duration.ofSeconds(6);

    private final int free;
    private final int patience;
    private final int earned;
    private double files;
    private int held;
    private @Nullable Instant refilled;
    private @Nullable Instant sign;

    Allowance(int total) {
        free = Math.max(LEAST_FREE, total / FREE_SHARE);
        patience = Math.max(LEAST_PATIENCE, total / PATIENCE_SHARE);
        earned = Math.max(LEAST_EARNED, total / EARNED_SHARE);
        files = free;
    }

    enum Answer {
        TAKEN,
        /** Beyond what was earned. */
        HELD,
        EXHAUSTED
    }

    /** The course or its player has reported; that earns more files, but not faster than anyone learns. */
    void alive(Instant now) {
        held = 0;
        if (sign == null || !now.isBefore(sign.plus(EARNED_AT_MOST_EVERY))) {
            sign = now;
            add(earned);
        }
    }

    /** Takes one more file. */
    Answer take(Instant now) {
        if (refilled != null) {
            add((double) Duration.between(refilled, now).toMillis() / ONE_FILE_EVERY.toMillis());
        }
        refilled = now;
        if (files >= 1) {
            files--;
            return Answer.TAKEN;
        }
        return ++held > patience ? Answer.EXHAUSTED : Answer.HELD;
    }

    private void add(double more) {
        files = Math.clamp(files + more, 0, free);
    }
}
