package de.kitacampus.portal.common.scorm.runtime;

import de.kitacampus.portal.common.scorm.Activity;
import de.kitacampus.portal.common.scorm.Activity.Condition;
import de.kitacampus.portal.common.scorm.runtime.ActivityRollUp.Track;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conditions of sequencing rules in three-valued logic: null is not known. */
final class Conditions {

    private Conditions() {}

    static @Nullable Boolean combined(
            List<Condition> conditions, String combination, Track track, Tracks tracks, Activity activity) {
        boolean all = combination.equals("all");
        Boolean result = all;
        for (Condition condition : conditions) {
            Boolean one = holds(condition, track, tracks, activity);
            if (one != null && one != all) {
                return one;
            }
            result = one == null ? null : result;
        }
        return conditions.isEmpty() ? null : result;
    }

    private static @Nullable Boolean holds(Condition condition, Track track, Tracks tracks, Activity activity) {
        String referenced = condition.referencedObjective();
        Track about = referenced == null ? track : tracks.objective(activity, referenced, track);
        Boolean plain = plain(condition, track, about);
        return plain != null && condition.isNegated() ? Boolean.valueOf(!plain) : plain;
    }

    private static @Nullable Boolean plain(Condition condition, Track track, Track about) {
        BigDecimal measure = about.measure();
        BigDecimal threshold = BigDecimal.valueOf(condition.parameters().getOrDefault("threshold", 0.0));
        return switch (condition.condition()) {
            case "satisfied" -> about.satisfied();
            case "objectiveStatusKnown" -> about.satisfied() != null;
            case "objectiveMeasureKnown" -> measure != null;
            case "objectiveMeasureGreaterThan" -> measure == null ? null : measure.compareTo(threshold) > 0;
            case "objectiveMeasureLessThan" -> measure == null ? null : measure.compareTo(threshold) < 0;
            case "completed" -> track.completed();
            case "activityProgressKnown", "progressKnown" -> track.completed() != null;
            case "attempted" -> track.attempted();
            case "always" -> true;
            default -> null;
        };
    }
}
