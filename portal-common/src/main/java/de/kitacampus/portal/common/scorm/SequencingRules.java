package de.kitacampus.portal.common.scorm;

import static de.kitacampus.portal.common.scorm.ManifestXml.attribute;
import static de.kitacampus.portal.common.scorm.ManifestXml.child;
import static de.kitacampus.portal.common.scorm.ManifestXml.children;

import de.kitacampus.portal.common.scorm.Activity.Condition;
import de.kitacampus.portal.common.scorm.Activity.RollupRule;
import de.kitacampus.portal.common.scorm.Activity.RollupRules;
import de.kitacampus.portal.common.scorm.Activity.Rule;
import de.kitacampus.portal.common.scorm.Activity.Rules;
import de.kitacampus.portal.common.scorm.ActivityReader.Sequencing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** Reads the rules of an activity. */
final class SequencingRules {

    private SequencingRules() {}

    static Rules rules(Sequencing sequencing) {
        return sequencing
                .part("sequencingRules")
                .map(all -> new Rules(
                        rules(all, "preConditionRule"),
                        rules(all, "exitConditionRule"),
                        rules(all, "postConditionRule")))
                .orElse(Rules.NONE);
    }

    private static List<Rule> rules(Element all, String kind) {
        return children(all, kind).stream().flatMap(rule -> rule(rule).stream()).toList();
    }

    private static Optional<Rule> rule(Element rule) {
        Optional<String> action = child(rule, "ruleAction").flatMap(one -> attribute(one, "action"));
        Optional<Element> conditions = child(rule, "ruleConditions");
        return action.map(what -> new Rule(
                what,
                conditions
                        .flatMap(all -> attribute(all, "conditionCombination"))
                        .orElse("all"),
                conditions.map(all -> conditions(all, "ruleCondition")).orElse(List.of())));
    }

    static RollupRules rollup(Sequencing sequencing) {
        return new RollupRules(sequencing.part("rollupRules").stream()
                .flatMap(all -> children(all, "rollupRule").stream())
                .flatMap(rule -> rollupRule(rule).stream())
                .toList());
    }

    private static Optional<RollupRule> rollupRule(Element rule) {
        Optional<String> action = child(rule, "rollupAction").flatMap(one -> attribute(one, "action"));
        Optional<Element> conditions = child(rule, "rollupConditions");
        return action.map(what -> new RollupRule(
                what,
                attribute(rule, "childActivitySet").orElse("all"),
                attribute(rule, "minimumCount").flatMap(ActivityReader::count).orElse(0),
                attribute(rule, "minimumPercent")
                        .flatMap(ActivityReader::number)
                        .orElse(0.0),
                conditions
                        .flatMap(all -> attribute(all, "conditionCombination"))
                        .orElse("any"),
                conditions.map(all -> conditions(all, "rollupCondition")).orElse(List.of())));
    }

    private static List<Condition> conditions(Element all, String kind) {
        return children(all, kind).stream()
                .map(one -> condition(one, kind.equals("rollupCondition")))
                .toList();
    }

    private static Condition condition(Element element, boolean rollup) {
        String name = attribute(element, "condition").orElse("always");
        Map<String, Double> threshold = attribute(element, "measureThreshold")
                .flatMap(ActivityReader::number)
                .map(value -> Map.of("threshold", value))
                .orElse(Map.of());
        return new Condition(
                // The library has another word for this one, in roll-up only.
                rollup && name.equals("activityProgressKnown") ? "progressKnown" : name,
                attribute(element, "operator").filter("not"::equals).orElse(null),
                attribute(element, "referencedObjective")
                        .filter(id -> !id.isEmpty())
                        .orElse(null),
                threshold);
    }
}
