package de.kitacampus.portal.common.scorm.runtime;

import de.kitacampus.portal.common.scorm.PackageItem;
import de.kitacampus.portal.common.scorm.ScormStandard;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What an item's run-time starts with: the data of the last run, and what only the platform may say.
 *
 * @param entry {@code ab-initio}, {@code resume} or empty
 * @param review whether the course is passed and only looked at again
 * @param totalSeconds time of all runs so far
 */
record StartData(String learner, PackageItem item, String entry, boolean review, long totalSeconds) {

    /** Elements that the platform says anew, that are write-only or that count. */
    private static final Set<String> NOT_KEPT = Set.of(
            "exit",
            "entry",
            "session_time",
            "total_time",
            "student_id",
            "learner_id",
            "lesson_mode",
            "mode",
            "credit",
            "mastery_score",
            "scaled_passing_score",
            "completion_threshold",
            "max_time_allowed",
            "time_limit_action",
            "launch_data",
            "_count",
            "_children",
            "_version");

    Map<String, String> over(Map<String, String> stored, ScormStandard standard) {
        Map<String, String> data = new TreeMap<>();
        stored.forEach((element, value) -> {
            if (!NOT_KEPT.contains(element.substring(element.lastIndexOf('.') + 1))) {
                data.put(element, value);
            }
        });
        if (standard == ScormStandard.SCORM_12) {
            add12(data);
        } else {
            add2004(data);
        }
        data.values().removeIf(String::isEmpty);
        return data;
    }

    private void add12(Map<String, String> data) {
        data.put("cmi.core.student_id", learner);
        data.put("cmi.core.entry", entry);
        data.put("cmi.core.lesson_mode", mode());
        data.put("cmi.core.credit", credit());
        data.put("cmi.core.total_time", RunTimeDuration.clock(totalSeconds));
        Double mastery = item.masteryScore();
        put(data, "cmi.student_data.mastery_score", mastery == null || mastery <= 0 ? null : plain(mastery));
        put(data, "cmi.student_data.max_time_allowed", item.maxTimeAllowed());
        put(data, "cmi.student_data.time_limit_action", item.timeLimitAction());
        put(data, "cmi.launch_data", item.launchData());
    }

    private void add2004(Map<String, String> data) {
        data.put("cmi.learner_id", learner);
        data.put("cmi.entry", entry);
        data.put("cmi.mode", mode());
        data.put("cmi.credit", credit());
        data.put("cmi.total_time", RunTimeDuration.iso(totalSeconds));
        Double passing = item.scaledPassingScore();
        put(data, "cmi.scaled_passing_score", passing == null || passing <= 0 ? null : plain(passing));
        Double threshold = item.completionThreshold();
        put(data, "cmi.completion_threshold", threshold == null ? null : plain(threshold));
        put(data, "cmi.max_time_allowed", item.maxTimeAllowed());
        put(data, "cmi.time_limit_action", item.timeLimitAction());
        put(data, "cmi.launch_data", item.launchData());
    }

    private String mode() {
        return review ? "review" : "normal";
    }

    private String credit() {
        return review ? "no-credit" : "credit";
    }

    private static void put(Map<String, String> data, String element, @Nullable String value) {
        if (value != null) {
            data.put(element, value);
        }
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
