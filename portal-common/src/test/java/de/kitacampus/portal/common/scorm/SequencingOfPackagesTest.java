package de.kitacampus.portal.common.scorm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a manifest says of sequencing, as the run-time library takes it. */
class SequencingOfPackagesTest extends Inspecting {

    private static final String FLOW =
            "<imsss:sequencing><imsss:controlMode choice=\"false\" flow=\"true\"/></imsss:sequencing>";

    @Test
    void a_course_without_a_word_of_sequencing_is_not_sequenced() throws IOException {
        assertThat(inspect(TestPackage.scorm2004().item("Eins", "").item("Zwei", ""))
                        .activities())
                .isNull();
    }

    @Test
    void a_single_item_is_left_to_itself() throws IOException {
        assertThat(inspect(TestPackage.scorm2004().item("Eins", FLOW)).activities())
                .isNull();
    }

    @Test
    void scorm_12_knows_no_sequencing() throws IOException {
        TestPackage older = TestPackage.scorm12().item("Eins", "<sequencing/>").item("Zwei", "");

        assertThat(inspect(older).activities()).isNull();
    }

    @Test
    void rules_limits_and_objectives_are_read() throws IOException {
        Activity first = tree("""
                <imsss:sequencing>
                  <imsss:controlMode forwardOnly="true"/>
                  <imsss:sequencingRules><imsss:preConditionRule>
                    <imsss:ruleConditions conditionCombination="any">
                      <imsss:ruleCondition condition="objectiveMeasureGreaterThan" measureThreshold="0.7" referencedObjective="o1"/>
                      <imsss:ruleCondition condition="completed" operator="not"/>
                    </imsss:ruleConditions><imsss:ruleAction action="skip"/></imsss:preConditionRule></imsss:sequencingRules>
                  <imsss:limitConditions attemptLimit="2"/>
                  <imsss:rollupRules rollupObjectiveSatisfied="false" objectiveMeasureWeight="0.5"/>
                  <imsss:objectives><imsss:primaryObjective objectiveID="p" satisfiedByMeasure="true">
                    <imsss:minNormalizedMeasure>0.8</imsss:minNormalizedMeasure></imsss:primaryObjective>
                    <imsss:objective objectiveID="o1"><imsss:mapInfo targetObjectiveID="G" writeSatisfiedStatus="true"/></imsss:objective>
                  </imsss:objectives>
                </imsss:sequencing>""", "").children().getFirst();

        assertThat(first.number()).isZero();
        assertThat(first.attemptLimit()).isEqualTo(2);
        assertThat(first.sequencingControls().forwardOnly()).isTrue();
        assertThat(first.sequencingControls().rollupObjectiveSatisfied()).isFalse();
        assertThat(first.sequencingControls().objectiveMeasureWeight()).isEqualTo(0.5);
        Activity.Rule rule = first.sequencingRules().preConditionRules().getFirst();
        assertThat(rule.action()).isEqualTo("skip");
        assertThat(rule.conditionCombination()).isEqualTo("any");
        assertThat(rule.conditions().getFirst().parameters()).containsEntry("threshold", 0.7);
        assertThat(rule.conditions().getFirst().referencedObjective()).isEqualTo("o1");
        assertThat(rule.conditions().getLast().isNegated()).isTrue();
        assertThat(Objects.requireNonNull(first.primaryObjective()).minNormalizedMeasure())
                .isEqualTo(0.8);
        assertThat(first.objectives().getFirst().mapInfo().getFirst().writeSatisfiedStatus())
                .isTrue();
    }

    @Test
    void the_shared_collection_fills_what_an_item_does_not_say_itself() throws IOException {
        Activity first = tree(
                        "<imsss:sequencing IDRef=\"S\"><imsss:limitConditions attemptLimit=\"1\"/></imsss:sequencing>",
                        "<imsss:sequencingCollection><imsss:sequencing ID=\"S\"><imsss:controlMode choiceExit=\"false\"/>"
                                + "<imsss:limitConditions attemptLimit=\"9\"/></imsss:sequencing></imsss:sequencingCollection>")
                .children()
                .getFirst();

        assertThat(first.sequencingControls().choiceExit()).isFalse();
        assertThat(first.attemptLimit()).isEqualTo(1);
    }

    @Test
    void controls_that_a_course_hides_are_known() throws IOException {
        Activity first = tree(
                        FLOW
                                + "<adlnav:presentation xmlns:adlnav=\"http://www.adlnet.org/xsd/adlnav_v1p3\"><adlnav:navigationInterface>"
                                + "<adlnav:hideLMSUI>continue</adlnav:hideLMSUI></adlnav:navigationInterface></adlnav:presentation>",
                        "")
                .children()
                .getFirst();

        assertThat(first.hideLmsUi()).containsExactly("continue");
    }

    private Activity tree(String inside, String collection) throws IOException {
        String manifest = TestPackage.scorm2004()
                .item("Eins", inside)
                .item("Zwei", "")
                .manifest()
                .replace("</resources>", "</resources>" + collection);
        return Objects.requireNonNull(inspect(TestPackage.scorm2004().with("imsmanifest.xml", manifest))
                .activities());
    }
}
