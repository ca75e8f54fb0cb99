package de.kitacampus.portal.common.scorm.runtime;

import de.kitacampus.portal.common.scorm.PackageItem;
import de.kitacampus.portal.common.scorm.ScormStandard;
import de.kitacampus.portal.common.wire.v1.CourseResult.State;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Judges what an item reported, again and from the data alone: what a browser says about passing can be forged and is often missing.
 * Who passes has satisfied both, the course and the platform:
 *
 * <ol>
 *   <li>The package's own pass mark overrides the status the course sends, as the standard demands; a mark of 0 is none.
 *   <li>A score below the platform's pass mark never passes, whatever the course says; a score at or above it does not pass
 *       where the course or its own mark says failed.
 *   <li>A score that satisfies both passes when the course is through or says passed; while it says incomplete, nothing is decided.
 *   <li>A score that does not fails once the course is through or says failed, but not when it is suspended in the
 *       middle: while it says incomplete, or before the first question was answered.
 *   <li>Without any score, "passed" passes and "failed" fails; a completed course passes, and says so.
 *   <li>Nobody fails before the run has ended: courses report scores, and even that they are completed, from the first page on.
 * </ol>
 *
 * @param item what the manifest says
 * @param standard which family of the standard
 * @param passMark the platform's pass mark in per cent, or {@link #NO_MARK}
 * @see "Design decision: DD025-20261122-both-marks-count.md"
 * @see "Design decision: DD115-20261122-what-an-attempt-is.md"
 */
public record Judgement(ScormStandard standard, PackageItem item, int passMark) {

    /** The platform has none; the package's own mark and what the course says decide alone. */
    public static final int NO_MARK = -1;

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int SCORE_SCALE = 2;
    private static final Pattern ANSWER = Pattern.compile("^cmi\\.interactions\\.[0-9]");

    /**
     * @param state where the item stands
     * @param score in per cent, or null
     * @param completionOnly whether it passed without any score
     */
    public record Verdict(State state, @Nullable BigDecimal score, boolean completionOnly) {

        /** Of a run that does not count. */
        static final Verdict NOTHING = new Verdict(State.STARTED, null, false);
    }

    /**
     * @param last whether the run has ended
     */
    Verdict judge(Map<String, String> cmi, boolean last) {
        Verdict verdict = judge(cmi);
        return verdict.state() == State.FAILED && !last ? new Verdict(State.STARTED, verdict.score(), false) : verdict;
    }

    private Verdict judge(Map<String, String> cmi) {
        BigDecimal score = score(cmi).orElse(null);
        Completion completion = standard == ScormStandard.SCORM_12 ? completion12(cmi) : completion2004(cmi);
        Success reported = reported(cmi);
        Success success = ruled(reported, cmi, score);
        if (score == null) {
            return withoutScore(completion, success);
        }
        if (passMark == NO_MARK) {
            return byTheCourseAlone(completion, reported, success, cmi, score);
        }
        boolean satisfied = success != Success.FAILED && score.compareTo(BigDecimal.valueOf(passMark)) >= 0;
        if (satisfied) {
            boolean through = success == Success.PASSED || completion != Completion.INCOMPLETE;
            return new Verdict(through ? State.PASSED : State.STARTED, score, false);
        }
        return new Verdict(isThrough(completion, reported, cmi) ? State.FAILED : State.STARTED, score, false);
    }

    private Verdict byTheCourseAlone(
            Completion completion, Success reported, Success success, Map<String, String> cmi, BigDecimal score) {
        boolean early = completion == Completion.INCOMPLETE && reported != Success.PASSED;
        State state =
                switch (success) {
                    case PASSED -> early ? State.STARTED : State.PASSED;
                    case FAILED -> isThrough(completion, reported, cmi) ? State.FAILED : State.STARTED;
                    case UNKNOWN -> completion == Completion.COMPLETED ? State.PASSED : State.STARTED;
                };
        return new Verdict(state, score, false);
    }

    /** Whether a score that is too low is the last word. */
    private boolean isThrough(Completion completion, Success reported, Map<String, String> cmi) {
        if (completion == Completion.COMPLETED) {
            return reported == Success.FAILED || !isSuspended(cmi) || isTestTouched(cmi);
        }
        boolean leftInTheMiddle = completion == Completion.INCOMPLETE && isSuspended(cmi);
        boolean decided =
                reported == Success.FAILED || reported == Success.PASSED && completion != Completion.INCOMPLETE;
        return decided && !leftInTheMiddle;
    }

    /** Captivate can say completed and 0 points as soon as it is opened, and suspends whenever it is left. */
    private boolean isTestTouched(Map<String, String> cmi) {
        boolean points = score(cmi).filter(score -> score.signum() > 0).isPresent();
        return points
                || cmi.keySet().stream()
                        .anyMatch(element -> ANSWER.matcher(element).find());
    }

    /**
     * The data as the standard leaves them at the end of a run: SCORM 1.2 overwrites the status by the package's pass mark,
     * unless the course is to be resumed.
     */
    Map<String, String> settled(Map<String, String> cmi) {
        if (standard != ScormStandard.SCORM_12 || isSuspended(cmi)) {
            return cmi;
        }
        @Nullable
        String status =
                switch (ruled(Success.UNKNOWN, cmi, null)) {
                    case PASSED -> "passed";
                    case FAILED -> "failed";
                    case UNKNOWN -> null;
                };
        if (status == null) {
            return cmi;
        }
        Map<String, String> settled = new HashMap<>(cmi);
        settled.put("cmi.core.lesson_status", status);
        return settled;
    }

    /** Whether the course wants to be resumed. */
    boolean isSuspended(Map<String, String> cmi) {
        String exit = standard == ScormStandard.SCORM_12 ? "cmi.core.exit" : "cmi.exit";
        return cmi.getOrDefault(exit, "").equals("suspend");
    }

    private static Verdict withoutScore(Completion completion, Success success) {
        return switch (success) {
            case PASSED -> new Verdict(State.PASSED, null, false);
            case FAILED -> new Verdict(State.FAILED, null, false);
            case UNKNOWN ->
                completion == Completion.COMPLETED
                        ? new Verdict(State.PASSED, null, true)
                        : new Verdict(State.STARTED, null, false);
        };
    }

    private Success reported(Map<String, String> cmi) {
        String status = standard == ScormStandard.SCORM_12
                ? cmi.getOrDefault("cmi.core.lesson_status", "")
                : cmi.getOrDefault("cmi.success_status", "");
        return switch (status) {
            case "passed" -> Success.PASSED;
            case "failed" -> Success.FAILED;
            default -> Success.UNKNOWN;
        };
    }

    /** The manifest's pass mark decides whenever there is a score to compare. */
    private Success ruled(Success reported, Map<String, String> cmi, @Nullable BigDecimal score) {
        Optional<BigDecimal> mark = item.passMarkPercent().map(BigDecimal::valueOf);
        Optional<BigDecimal> compared =
                standard == ScormStandard.SCORM_12 ? number(cmi, "cmi.core.score.raw") : Optional.ofNullable(score);
        if (mark.isEmpty() || compared.isEmpty()) {
            return reported;
        }
        return compared.get().compareTo(mark.get()) >= 0 ? Success.PASSED : Success.FAILED;
    }

    private static Completion completion12(Map<String, String> cmi) {
        return switch (cmi.getOrDefault("cmi.core.lesson_status", "")) {
            case "completed", "passed", "failed" -> Completion.COMPLETED;
            case "incomplete", "browsed" -> Completion.INCOMPLETE;
            default -> Completion.UNKNOWN;
        };
    }

    private Completion completion2004(Map<String, String> cmi) {
        Double threshold = item.completionThreshold();
        Optional<BigDecimal> progress = number(cmi, "cmi.progress_measure");
        if (threshold != null && progress.isPresent()) {
            boolean reached = progress.get().compareTo(BigDecimal.valueOf(threshold)) >= 0;
            return reached ? Completion.COMPLETED : Completion.INCOMPLETE;
        }
        return switch (cmi.getOrDefault("cmi.completion_status", "")) {
            case "completed" -> Completion.COMPLETED;
            case "incomplete" -> Completion.INCOMPLETE;
            default -> Completion.UNKNOWN;
        };
    }

    private Optional<BigDecimal> score(Map<String, String> cmi) {
        if (standard == ScormStandard.SCORM_2004) {
            Optional<BigDecimal> scaled = number(cmi, "cmi.score.scaled").map(value -> value.multiply(HUNDRED));
            return scaled.or(() -> relative(cmi, "cmi.score.")).map(Judgement::clamped);
        }
        return relative(cmi, "cmi.core.score.").map(Judgement::clamped);
    }

    private static Optional<BigDecimal> relative(Map<String, String> cmi, String prefix) {
        BigDecimal min = number(cmi, prefix + "min").orElse(BigDecimal.ZERO);
        BigDecimal max = number(cmi, prefix + "max").orElse(HUNDRED);
        if (max.compareTo(min) <= 0) {
            return Optional.empty();
        }
        return number(cmi, prefix + "raw").map(raw -> raw.subtract(min)
                .multiply(HUNDRED)
                .divide(max.subtract(min), SCORE_SCALE, RoundingMode.HALF_UP));
    }

    private static BigDecimal clamped(BigDecimal percent) {
        return percent.max(BigDecimal.ZERO).min(HUNDRED).setScale(SCORE_SCALE, RoundingMode.HALF_UP);
    }

    private static Optional<BigDecimal> number(Map<String, String> cmi, String element) {
        return RunTimeNumber.of(cmi.getOrDefault(element, ""));
    }

    private enum Completion {
        COMPLETED,
        INCOMPLETE,
        UNKNOWN
    }

    private enum Success {
        PASSED,
        FAILED,
        UNKNOWN
    }
}
