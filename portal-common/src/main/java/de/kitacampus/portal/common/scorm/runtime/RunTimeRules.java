package de.kitacampus.portal.common.scorm.runtime;

import de.kitacampus.portal.common.scorm.ScormStandard;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the standard lets a course say. The library checks the same in the browser; this is for commits that come from
 * elsewhere. Elements that only the platform may write are not looked at, for they are never read from a commit.
 *
 * @see "Design decision: DD024-20261122-commits-the-server-refuses.md"
 */
record RunTimeRules(ScormStandard standard) {

    /** The larger of the standard's limits; real courses of SCORM 1.2 use it too. */
    static final int SUSPEND_DATA = 64_000;

    private static final int UNDEFINED_ELEMENT = 401;
    private static final int INCORRECT_TYPE_12 = 405;
    private static final int TYPE_MISMATCH_2004 = 406;
    private static final int OUT_OF_RANGE_2004 = 407;
    private static final int LOCATION_12 = 255;
    private static final int LOCATION_2004 = 1000;
    private static final int NAME = 255;
    private static final int SHOWN = 60;
    private static final Pattern ELEMENT = Pattern.compile("cmi(?:\\.[A-Za-z0-9_]{1,60}){1,10}");
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal MINUS_ONE = BigDecimal.ONE.negate();

    private static final Set<String> LESSON_STATUS =
            Set.of("passed", "completed", "failed", "incomplete", "browsed", "not attempted");
    private static final Set<String> COMPLETION_STATUS = Set.of("completed", "incomplete", "not attempted", "unknown");
    private static final Set<String> SUCCESS_STATUS = Set.of("passed", "failed", "unknown");
    private static final Set<String> EXIT_12 = Set.of("", "time-out", "suspend", "logout");
    private static final Set<String> EXIT_2004 = Set.of("", "time-out", "suspend", "logout", "normal");

    /**
     * @param errorCode of the standard
     * @param element which element is wrong
     */
    record Breach(int errorCode, String element) {

        /** For logs and answers: nothing that a stranger could have put there. */
        String shown() {
            return element.replaceAll("[^A-Za-z0-9_.]", "?").substring(0, Math.min(SHOWN, element.length()));
        }
    }

    /** The elements that the standard would have refused one by one. */
    List<Breach> breaches(Map<String, String> cmi) {
        return cmi.entrySet().stream()
                .flatMap(entry -> breach(entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    private Optional<Breach> breach(String element, String value) {
        int code = code(element, value);
        return code == 0 ? Optional.empty() : Optional.of(new Breach(code, element));
    }

    private int code(String element, String value) {
        if (element.length() > NAME || !ELEMENT.matcher(element).matches()) {
            return UNDEFINED_ELEMENT;
        }
        return standard == ScormStandard.SCORM_12 ? code12(element, value) : code2004(element, value);
    }

    private static int code12(String element, String value) {
        boolean right =
                switch (element) {
                    case "cmi.core.lesson_status" -> LESSON_STATUS.contains(value);
                    case "cmi.core.exit" -> EXIT_12.contains(value);
                    case "cmi.core.session_time" -> RunTimeDuration.isOne(value);
                    case "cmi.core.lesson_location" -> value.length() <= LOCATION_12;
                    case "cmi.core.score.raw", "cmi.core.score.min", "cmi.core.score.max" ->
                        isBetween(value, BigDecimal.ZERO, HUNDRED);
                    default -> value.length() <= SUSPEND_DATA;
                };
        return right ? 0 : INCORRECT_TYPE_12;
    }

    private static int code2004(String element, String value) {
        return switch (element) {
            case "cmi.completion_status" -> typed(COMPLETION_STATUS.contains(value));
            case "cmi.success_status" -> typed(SUCCESS_STATUS.contains(value));
            case "cmi.exit" -> typed(EXIT_2004.contains(value));
            case "cmi.session_time" -> typed(RunTimeDuration.isOne(value));
            case "cmi.location" -> typed(value.length() <= LOCATION_2004);
            case "cmi.score.raw", "cmi.score.min", "cmi.score.max" ->
                typed(RunTimeNumber.of(value).isPresent());
            case "cmi.score.scaled" -> within(value, MINUS_ONE, BigDecimal.ONE);
            case "cmi.progress_measure" -> within(value, BigDecimal.ZERO, BigDecimal.ONE);
            default -> typed(value.length() <= SUSPEND_DATA);
        };
    }

    private static int typed(boolean right) {
        return right ? 0 : TYPE_MISMATCH_2004;
    }

    private static int within(String value, BigDecimal least, BigDecimal most) {
        if (RunTimeNumber.of(value).isEmpty()) {
            return TYPE_MISMATCH_2004;
        }
        return isBetween(value, least, most) ? 0 : OUT_OF_RANGE_2004;
    }

    private static boolean isBetween(String value, BigDecimal least, BigDecimal most) {
        return RunTimeNumber.of(value)
                .filter(number -> number.compareTo(least) >= 0 && number.compareTo(most) <= 0)
                .isPresent();
    }
}
