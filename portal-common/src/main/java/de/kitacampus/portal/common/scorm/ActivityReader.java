package de.kitacampus.portal.common.scorm;

import static de.kitacampus.portal.common.scorm.ManifestXml.attribute;
import static de.kitacampus.portal.common.scorm.ManifestXml.child;
import static de.kitacampus.portal.common.scorm.ManifestXml.children;
import static de.kitacampus.portal.common.scorm.ManifestXml.text;

import de.kitacampus.portal.common.scorm.Activity.Controls;
import de.kitacampus.portal.common.scorm.Activity.Objective;
import de.kitacampus.portal.common.scorm.Activity.Threshold;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Reads the activity tree of a manifest: its items with what they and the shared collection say of sequencing. */
class ActivityReader {

    private static final List<String> CONSIDERED =
            List.of("requiredForSatisfied", "requiredForNotSatisfied", "requiredForCompleted", "requiredForIncomplete");

    private final Map<String, Element> shared;
    private final Map<Element, Integer> numbers;
    private final Set<String> known = new HashSet<>();

    /**
     * @param shared elements of the sequencing collection by their ID
     * @param numbers launchable items and their numbers
     */
    ActivityReader(Map<String, Element> shared, Map<Element, Integer> numbers) {
        this.shared = shared;
        this.numbers = numbers;
    }

    /** Nothing when there is nothing to sequence: one item only, or no word of sequencing. */
    @Nullable
    Activity read(Element organization) {
        boolean chapterWithContent = numbers.keySet().stream()
                .anyMatch(item -> !children(item, "item").isEmpty());
        return numbers.size() < 2 || chapterWithContent || !isSequenced(organization) ? null : activity(organization);
    }

    private static boolean isSequenced(Element element) {
        return child(element, "sequencing").isPresent()
                || children(element, "item").stream().anyMatch(ActivityReader::isSequenced);
    }

    private Activity activity(Element element) {
        Sequencing sequencing = new Sequencing(child(element, "sequencing").orElse(null), shared);
        return new Activity(
                identifier(element),
                text(element, "title").orElse(""),
                !attribute(element, "isvisible").orElse("true").equalsIgnoreCase("false"),
                numbers.get(element),
                sequencing
                        .value("limitConditions", "attemptLimit")
                        .flatMap(ActivityReader::count)
                        .orElse(null),
                sequencing
                        .value("limitConditions", "attemptAbsoluteDurationLimit")
                        .orElse(null),
                controls(sequencing),
                SequencingRules.rules(sequencing),
                SequencingRules.rollup(sequencing),
                considerations(sequencing),
                primary(sequencing),
                objectives(sequencing),
                child(element, "completionThreshold")
                        .map(ActivityReader::threshold)
                        .orElse(null),
                hidden(element),
                children(element, "item").stream()
                        .filter(this::hasContent)
                        .map(this::activity)
                        .toList());
    }

    private boolean hasContent(Element item) {
        return numbers.containsKey(item) || children(item, "item").stream().anyMatch(this::hasContent);
    }

    private String identifier(Element element) {
        String id =
                attribute(element, "identifier").filter(one -> !one.isEmpty()).orElse("activity");
        String unique = id;
        while (!known.add(unique)) {
            unique = id + "-" + known.size();
        }
        return unique;
    }

    private static Controls controls(Sequencing sequencing) {
        return new Controls(
                sequencing.flag("controlMode", "choice", true),
                sequencing.flag("controlMode", "choiceExit", true),
                sequencing.flag("controlMode", "flow", false),
                sequencing.flag("controlMode", "forwardOnly", false),
                sequencing.flag("controlMode", "useCurrentAttemptObjectiveInfo", true),
                sequencing.flag("controlMode", "useCurrentAttemptProgressInfo", true),
                sequencing.flag("constrainedChoiceConsiderations", "preventActivation", false),
                sequencing.flag("constrainedChoiceConsiderations", "constrainChoice", false),
                sequencing.flag("deliveryControls", "tracked", true),
                sequencing.flag("deliveryControls", "completionSetByContent", false),
                sequencing.flag("deliveryControls", "objectiveSetByContent", false),
                sequencing.flag("rollupRules", "rollupObjectiveSatisfied", true),
                sequencing.flag("rollupRules", "rollupProgressCompletion", true),
                sequencing
                        .value("rollupRules", "objectiveMeasureWeight")
                        .flatMap(ActivityReader::number)
                        .orElse(1.0),
                sequencing.value("randomizationControls", "selectionTiming").orElse("never"),
                sequencing
                        .value("randomizationControls", "selectCount")
                        .flatMap(ActivityReader::count)
                        .orElse(null),
                sequencing.value("randomizationControls", "randomizationTiming").orElse("never"),
                sequencing.flag("randomizationControls", "reorderChildren", false));
    }

    private static Map<String, String> considerations(Sequencing sequencing) {
        Map<String, String> all = new HashMap<>();
        CONSIDERED.forEach(
                name -> sequencing.value("rollupConsiderations", name).ifPresent(value -> all.put(name, value)));
        return all;
    }

    private static @Nullable Objective primary(Sequencing sequencing) {
        return sequencing
                .part("objectives")
                .flatMap(all -> child(all, "primaryObjective"))
                .map(one -> objective(one, "primary"))
                .orElse(null);
    }

    private static List<Objective> objectives(Sequencing sequencing) {
        List<Objective> found = new ArrayList<>();
        sequencing.part("objectives").ifPresent(all -> {
            for (Element one : children(all, "objective")) {
                found.add(objective(one, "objective-" + found.size()));
            }
        });
        return found;
    }

    private static Objective objective(Element element, String unnamed) {
        return new Objective(
                attribute(element, "objectiveID").filter(id -> !id.isEmpty()).orElse(unnamed),
                isTrue(element, "satisfiedByMeasure", false),
                text(element, "minNormalizedMeasure")
                        .flatMap(ActivityReader::number)
                        .orElse(null),
                children(element, "mapInfo").stream()
                        .map(ActivityReader::map)
                        .filter(Objects::nonNull)
                        .toList());
    }

    private static Activity.@Nullable MapInfo map(Element element) {
        return attribute(element, "targetObjectiveID")
                .map(target -> new Activity.MapInfo(
                        target,
                        isTrue(element, "readSatisfiedStatus", true),
                        isTrue(element, "readNormalizedMeasure", true),
                        isTrue(element, "writeSatisfiedStatus", false),
                        isTrue(element, "writeNormalizedMeasure", false)))
                .orElse(null);
    }

    /** The 4th edition writes attributes, the 3rd the number itself. */
    private static Threshold threshold(Element element) {
        Optional<Double> written = number(element.getTextContent().strip());
        return new Threshold(
                isTrue(element, "completedByMeasure", written.isPresent()),
                attribute(element, "minProgressMeasure")
                        .flatMap(ActivityReader::number)
                        .or(() -> written)
                        .orElse(1.0),
                attribute(element, "progressWeight")
                        .flatMap(ActivityReader::number)
                        .orElse(1.0));
    }

    private static List<String> hidden(Element item) {
        return ManifestXml.descend(item, "presentation", "navigationInterface").stream()
                .flatMap(all -> children(all, "hideLMSUI").stream())
                .map(one -> one.getTextContent().strip())
                .toList();
    }

    static boolean isTrue(Element element, String name, boolean otherwise) {
        return attribute(element, name).map(Sequencing::isTrue).orElse(otherwise);
    }

    static Optional<Integer> count(String text) {
        return number(text).map(Double::intValue).filter(value -> value >= 0);
    }

    static Optional<Double> number(String text) {
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    /** An item's own words on sequencing over those it refers to: each part as a whole, as the standard has it. */
    record Sequencing(@Nullable Element own, Map<String, Element> shared) {

        Optional<Element> part(String name) {
            Optional<Element> inline = Optional.ofNullable(own).flatMap(one -> child(one, name));
            return inline.or(() -> Optional.ofNullable(own)
                    .flatMap(one -> attribute(one, "IDRef"))
                    .map(shared::get)
                    .flatMap(one -> child(one, name)));
        }

        Optional<String> value(String part, String attribute) {
            return part(part).flatMap(element -> attribute(element, attribute)).filter(value -> !value.isEmpty());
        }

        boolean flag(String part, String attribute, boolean otherwise) {
            return value(part, attribute).map(Sequencing::isTrue).orElse(otherwise);
        }

        private static boolean isTrue(String value) {
            return value.equalsIgnoreCase("true") || value.equals("1");
        }
    }
}
