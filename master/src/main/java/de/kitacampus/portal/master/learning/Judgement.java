package de.kitacampus.portal.master.learning;

import de.kitacampus.portal.common.wire.v1.CourseResult.State;
import de.kitacampus.portal.master.content.PackageItem;
import de.kitacampus.portal.master.content.ScormStandard;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Judges what an item reported, again and from the data alone: what a browser says about passing can be forged and is often missing.
 *
 * <ol>
 *   <li>The package's own pass mark overrides the status the course sends, as the standard demands; a mark of 0 is none.
 *   <li>A reported or derived "passed" passes.
 *   <li>Without it, a score that reaches the platform's pass mark passes unless the course says it is not through yet.
 *   <li>A lower score fails once the course says completed or failed; "failed" fails.
 *   <li>A completed course without any score passes, and says so.
 * </ol>
 *
 * @param item what the manifest says
 * @param standard which family of the standard
 * @param passMark the platform's pass mark in per cent
 */
record Judgement(ScormStandard standard, PackageItem item, int passMark) {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int SCORE_SCALE = 2;

    /**
     * @param state where the item stands
     * @param score in per cent, or null
     * @param completionOnly whether it passed without any score
     */
    record Verdict(State state, @Nullable BigDecimal score, boolean completionOnly) {}

    Verdict judge(Map<String, String> cmi) {
        BigDecimal score = score(cmi).orElse(null);
        Completion completion = standard == ScormStandard.SCORM_12 ? completion12(cmi) : completion2004(cmi);
        Success success = ruled(reported(cmi), cmi, score);
        if (success == Success.PASSED) {
            return new Verdict(State.PASSED, score, false);
        }
        if (score == null) {
            return withoutScore(completion, success);
        }
        return new Verdict(byPassMark(score, completion, success), score, false);
    }

    private static Verdict withoutScore(Completion completion, Success success) {
        if (success == Success.FAILED) {
            return new Verdict(State.FAILED, null, false);
        }
        return completion == Completion.COMPLETED
                ? new Verdict(State.PASSED, null, true)
                : new Verdict(State.STARTED, null, false);
    }

    private State byPassMark(BigDecimal score, Completion completion, Success success) {
        boolean through = completion != Completion.INCOMPLETE || success == Success.FAILED;
        if (through && score.compareTo(BigDecimal.valueOf(passMark)) >= 0) {
            return State.PASSED;
        }
        boolean judged = completion == Completion.COMPLETED || success == Success.FAILED;
        return judged ? State.FAILED : State.STARTED;
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
        String text = cmi.getOrDefault(element, "").strip();
        if (!text.matches("-?\\d{1,9}(\\.\\d{1,12})?")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
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
