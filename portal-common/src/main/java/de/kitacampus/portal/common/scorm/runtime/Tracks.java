package de.kitacampus.portal.common.scorm.runtime;

import de.kitacampus.portal.common.scorm.Activity;
import de.kitacampus.portal.common.scorm.Activity.MapInfo;
import de.kitacampus.portal.common.scorm.Activity.Objective;
import de.kitacampus.portal.common.scorm.runtime.ActivityRollUp.Track;
import de.kitacampus.portal.common.wire.v1.CourseResult.State;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the items of a course have reported, and the objectives they share. */
final class Tracks {

    private static final Track NOTHING = new Track(false, null, null, null);
    private static final int PER_CENT = 2;

    private final List<@Nullable State> states;
    private final List<@Nullable BigDecimal> scores;
    private final List<Map<String, String>> data;
    private final Map<String, Track> globals = new HashMap<>();

    /**
     * @param states judged state of each item by its number, null before its first start
     * @param scores score of each item in per cent, or null
     * @param data run-time data of each item
     */
    Tracks(List<@Nullable State> states, List<@Nullable BigDecimal> scores, List<Map<String, String>> data) {
        this.states = states;
        this.scores = scores;
        this.data = data;
    }

    boolean anyAttempted() {
        return states.stream().anyMatch(Objects::nonNull);
    }

    Track leaf(Activity activity) {
        Integer number = activity.number();
        State state = number == null ? null : states.get(number);
        if (number == null || state == null) {
            return NOTHING;
        }
        BigDecimal score = scores.get(number);
        return new Track(
                true,
                state != State.STARTED,
                state == State.STARTED ? null : Boolean.valueOf(state == State.PASSED),
                score == null ? null : score.movePointLeft(PER_CENT));
    }

    /** An objective of an activity by its name within it. */
    Track objective(Activity activity, String id, Track own) {
        Objective primary = activity.primaryObjective();
        if (primary != null && primary.objectiveID().equals(id)) {
            return own;
        }
        return activity.objectives().stream()
                .filter(one -> one.objectiveID().equals(id))
                .findFirst()
                .map(one -> read(one, reported(activity, id)))
                .orElse(NOTHING);
    }

    /** As the activity sees itself once it has read the global objectives that it may read. */
    Track withGlobals(Activity activity, Track own) {
        Objective primary = activity.primaryObjective();
        return primary == null ? own : read(primary, own);
    }

    private Track read(Objective objective, Track own) {
        Track seen = own;
        for (MapInfo map : objective.mapInfo()) {
            Track global = globals.getOrDefault(map.targetObjectiveID(), NOTHING);
            boolean satisfaction = map.readSatisfiedStatus() && global.satisfied() != null && seen.satisfied() == null;
            boolean measure = map.readNormalizedMeasure() && global.measure() != null && seen.measure() == null;
            seen = new Track(
                    seen.attempted(),
                    seen.completed(),
                    satisfaction ? global.satisfied() : seen.satisfied(),
                    measure ? global.measure() : seen.measure());
        }
        return seen;
    }

    /** Writes what the activity shares. */
    void publish(Activity activity, Track own) {
        Objective primary = activity.primaryObjective();
        if (primary != null) {
            publish(primary, own);
        }
        activity.objectives().forEach(one -> publish(one, reported(activity, one.objectiveID())));
    }

    private void publish(Objective objective, Track track) {
        for (MapInfo map : objective.mapInfo()) {
            Track before = globals.getOrDefault(map.targetObjectiveID(), NOTHING);
            boolean satisfaction = map.writeSatisfiedStatus() && track.satisfied() != null;
            boolean measure = map.writeNormalizedMeasure() && track.measure() != null;
            globals.put(
                    map.targetObjectiveID(),
                    new Track(
                            before.attempted(),
                            before.completed(),
                            satisfaction ? track.satisfied() : before.satisfied(),
                            measure ? track.measure() : before.measure()));
        }
    }

    /** What the item itself said of one of its objectives. */
    private Track reported(Activity activity, String id) {
        Integer number = activity.number();
        Map<String, String> cmi = number == null ? Map.of() : data.get(number);
        for (int index = 0; cmi.containsKey("cmi.objectives." + index + ".id"); index++) {
            String prefix = "cmi.objectives." + index;
            if (id.equals(cmi.get(prefix + ".id"))) {
                return new Track(
                        true,
                        null,
                        success(cmi.getOrDefault(prefix + ".success_status", "")),
                        RunTimeNumber.of(cmi.getOrDefault(prefix + ".score.scaled", ""))
                                .orElse(null));
            }
        }
        return NOTHING;
    }

    private static @Nullable Boolean success(String status) {
        return switch (status) {
            case "passed" -> true;
            case "failed" -> false;
            default -> null;
        };
    }
}
