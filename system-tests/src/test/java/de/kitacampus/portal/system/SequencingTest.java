package de.kitacampus.portal.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Sequencing of SCORM 2004 in the real player: what the learner may do, and what the server makes of it.
 *
 * @see "Design decision: DD086-20261122-sequencing.md"
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(Shared.class)
class SequencingTest {

    private static final String FLOW = "<imsss:controlMode choice=\"false\" flow=\"true\"/>";
    private static final String FREE = "<imsss:controlMode choice=\"true\" flow=\"true\"/>";
    private static final String SAYS_IT = "<imsss:deliveryControls completionSetByContent=\"true\"/>";
    private static final String DONE =
            "set('cmi.completion_status', 'completed'); set('cmi.success_status', 'passed');";
    private static final String FAILED =
            "set('cmi.completion_status', 'completed'); set('cmi.success_status', 'failed');";

    private final Classroom room;

    SequencingTest(Classroom room) {
        this.room = room;
    }

    @Test
    void a_course_that_flows_is_turned_page_by_page() {
        Player player = room.seat(MadeCourse.scorm2004("3rd")
                        .sequenced(FLOW)
                        .unit("a")
                        .unit("b")
                        .unit("c"))
                .open();
        player.unit("a");
        assertThat(player.contents()).containsExactly("(a)", "(b)", "(c)");
        assertThat(player.steps()).isEqualTo(">");
        assertThat(player.does(
                        "a", "return get('adl.nav.request_valid.continue') + get('adl.nav.request_valid.previous')"))
                .isEqualTo("truefalse");

        player.does("a", DONE);
        player.press("next");
        player.does("b", DONE + "set('adl.nav.request', 'continue'); end();");
        player.unit("c");
        assertThat(player.steps()).startsWith("<");
        assertThat(player.standing()).isEqualTo("STARTED");
        player.does("c", DONE + "set('adl.nav.request', 'exitAll'); end();");

        player.awaitStanding("PASSED");
        assertThat(player.notice()).isEqualTo("Der Kurs ist beendet");
        assertThat(player.states()).containsExactly("PASSED", "PASSED", "PASSED");
    }

    @Test
    void a_course_of_choice_has_no_pages_to_turn() {
        Player player = room.seat(MadeCourse.scorm2004("4th")
                        .sequenced("<imsss:controlMode choice=\"true\" flow=\"false\"/>")
                        .unit("a")
                        .unit("b"))
                .open();
        player.unit("a");
        assertThat(player.contents()).containsExactly("a", "b");
        assertThat(player.steps()).isEmpty();
        assertThat(player.does("a", "return get('adl.nav.request_valid.continue')"))
                .isEqualTo("false");
        assertThat(player.does("a", "return get('adl.nav.request_valid.choice.{target=b}')"))
                .isEqualTo("true");

        player.openItem(1);
        player.does("b", DONE + "set('adl.nav.request', '{target=a}choice'); end();");
        player.does("a", DONE + "end();");
        player.awaitStanding("PASSED");
    }

    @Test
    void there_is_no_way_back_in_a_course_that_only_goes_forward() {
        Player player = room.seat(MadeCourse.scorm2004("3rd")
                        .sequenced("<imsss:controlMode choice=\"true\" flow=\"true\" forwardOnly=\"true\"/>")
                        .unit("a")
                        .unit("b"))
                .open();
        player.unit("a");
        player.press("next");
        player.unit("b");
        assertThat(player.contents()).containsExactly("(a)", "b");
        assertThat(player.steps()).doesNotContain("<");
    }

    @Test
    void a_chapter_can_hold_the_learner() {
        Player player = room.seat(MadeCourse.scorm2004("3rd")
                        .sequenced(FREE)
                        .chapter(
                                "x",
                                "<imsss:controlMode choice=\"true\" flow=\"true\" choiceExit=\"false\"/>",
                                "a",
                                "b")
                        .unit("c"))
                .open();
        player.unit("a");
        assertThat(player.contents()).containsExactly("a", "b", "(c)");
    }

    @Test
    void what_a_pre_test_has_shown_is_skipped_and_counts() {
        String writes = objective("pre", "shared", "writeSatisfiedStatus=\"true\"");
        String reads = objective("own", "shared", "readSatisfiedStatus=\"true\"");
        String skip = pre("skip", "<imsss:ruleCondition condition=\"satisfied\"/>");
        Player player = room.seat(MadeCourse.scorm2004("4th")
                        .sequenced(FREE + "<imsss:rollupRules><imsss:rollupRule>"
                                + "<imsss:rollupConditions><imsss:rollupCondition condition=\"satisfied\"/></imsss:rollupConditions>"
                                + "<imsss:rollupAction action=\"completed\"/></imsss:rollupRule></imsss:rollupRules>")
                        .unit("pretest", writes)
                        .unit("lesson", skip, reads)
                        .unit("last"))
                .open();
        player.does("pretest", DONE);
        player.press("next");
        player.does("last", DONE + "end();");

        player.awaitStanding("PASSED");
        assertThat(player.states()).containsExactly("PASSED", "", "PASSED");
    }

    @Test
    void a_unit_opens_when_another_is_passed_and_some_are_never_listed() {
        String writes = objective("first", "shared", "writeSatisfiedStatus=\"true\"");
        String needs = pre(
                "disabled",
                "<imsss:ruleCondition condition=\"satisfied\" operator=\"not\"/>"
                        + "<imsss:ruleCondition condition=\"objectiveStatusKnown\" operator=\"not\"/>");
        Player player = room.seat(MadeCourse.scorm2004("3rd")
                        .sequenced(FREE)
                        .unit("a", writes)
                        .unit("b", needs, objective("own", "shared", "readSatisfiedStatus=\"true\""))
                        .unit("c", pre("hiddenFromChoice", "<imsss:ruleCondition condition=\"always\"/>")))
                .open();
        player.unit("a");
        assertThat(player.contents()).containsExactly("a", "(b)");

        player.does("a", DONE);
        player.openItem(1);
        player.unit("b");
    }

    @Test
    void nobody_passes_a_unit_that_must_be_completed_first() {
        String stop = pre(
                "stopForwardTraversal",
                "<imsss:ruleCondition condition=\"completed\" operator=\"not\"/>"
                        + "<imsss:ruleCondition condition=\"activityProgressKnown\" operator=\"not\"/>");
        Player player = room.seat(MadeCourse.scorm2004("3rd")
                        .sequenced(FREE)
                        .unit("a", stop, SAYS_IT)
                        .unit("b")
                        .unit("c"))
                .open();
        player.unit("a");
        assertThat(player.contents()).containsExactly("a", "(b)", "(c)");

        player.does("a", "set('cmi.completion_status', 'completed')");
        assertThat(player.contents()).containsExactly("a", "b", "c");
        player.openItem(2);
        player.unit("c");
    }

    @Test
    void a_failed_test_comes_again_and_a_passed_one_leads_on() {
        String rules = "<imsss:sequencingRules>"
                + rule(
                        "postConditionRule",
                        "retry",
                        "all",
                        "<imsss:ruleCondition condition=\"satisfied\" operator=\"not\"/>")
                + rule("postConditionRule", "continue", "all", "<imsss:ruleCondition condition=\"satisfied\"/>")
                + "</imsss:sequencingRules>";
        String exit = "<imsss:sequencingRules>"
                + rule("postConditionRule", "exitAll", "all", "<imsss:ruleCondition condition=\"always\"/>")
                + "</imsss:sequencingRules>";
        Player player = room.seat(MadeCourse.scorm2004("3rd")
                        .sequenced(FLOW)
                        .unit("test", rules)
                        .unit("end", exit)
                        .unit("never"))
                .open();
        player.does("test", "window.first = true; " + FAILED + "end();");
        player.frame("window.begun === 'true' && window.unit === 'test.html' && !window.first");
        assertThat(player.does("test", "return get('cmi.success_status')")).isEqualTo("unknown");
        player.does("test", DONE + "end();");
        player.does("end", DONE + "end();");
        assertThat(player.notice()).isEqualTo("Der Kurs ist beendet");
        assertThat(player.standing()).isEqualTo("STARTED");
    }

    @Test
    void attempts_are_counted() {
        Player player = room.seat(MadeCourse.scorm2004("3rd")
                        .sequenced(FREE)
                        .unit("a", "<imsss:limitConditions attemptLimit=\"1\"/>")
                        .unit("b"))
                .open();
        player.does("a", DONE + "set('adl.nav.request', 'continue'); end();");
        player.unit("b");
        assertThat(player.contents()).containsExactly("(a)", "b");
    }

    @Test
    void the_course_counts_what_its_rules_count() {
        String countsNot = "<imsss:rollupRules rollupObjectiveSatisfied=\"false\" rollupProgressCompletion=\"false\""
                + " objectiveMeasureWeight=\"0\"/>";
        Player player = room.seat(MadeCourse.scorm2004("4th")
                        .sequenced(FREE)
                        .unit("trial", countsNot)
                        .unit("exam"))
                .open();
        player.does("trial", FAILED + "set('cmi.score.scaled', '0.2'); set('adl.nav.request', 'continue'); end();");
        player.does("exam", DONE + "set('cmi.score.scaled', '0.9'); end();");

        player.awaitStanding("PASSED");
        assertThat(player.states()).containsExactly("FAILED", "PASSED");
    }

    @Test
    void a_course_is_failed_when_all_is_through_and_its_rules_are_not_satisfied() {
        Player player = room.seat(
                        MadeCourse.scorm2004("4th").sequenced(FREE).unit("a").unit("b"))
                .open();
        player.does("a", DONE + "set('cmi.score.scaled', '0.9'); set('adl.nav.request', 'continue'); end();");
        player.does("b", FAILED + "set('cmi.score.scaled', '0.3'); end();");

        player.awaitStanding("FAILED");
    }

    @Test
    void learning_goes_on_at_the_same_unit_on_another_device() {
        Classroom.Seat seat = room.seat(
                MadeCourse.scorm2004("3rd").sequenced(FLOW).unit("a").unit("b").unit("c"));
        Player first = seat.open();
        first.does("a", DONE);
        first.press("next");
        first.does(
                "b",
                "set('cmi.location', 'page 7'); set('cmi.exit', 'suspend'); set('adl.nav.request', 'suspendAll'); end();");
        assertThat(first.notice()).isEqualTo("Der Kurs ist beendet");

        Player second = seat.open();
        assertThat(second.does("b", "return get('cmi.entry') + ' ' + get('cmi.location')"))
                .isEqualTo("resume page 7");
        assertThat(second.states()).startsWith("PASSED", "STARTED");
        second.page().close();

        Player third = seat.open();
        third.unit("b");
        third.finish();
        Player fourth = seat.open();
        fourth.unit("b");
        assertThat(fourth.steps()).isEqualTo("<>");
    }

    private static String pre(String action, String conditions) {
        return "<imsss:sequencingRules>" + rule("preConditionRule", action, "any", conditions)
                + "</imsss:sequencingRules>";
    }

    private static String rule(String kind, String action, String combination, String conditions) {
        return "<imsss:%s><imsss:ruleConditions conditionCombination=\"%s\">%s</imsss:ruleConditions><imsss:ruleAction action=\"%s\"/></imsss:%s>"
                .formatted(kind, combination, conditions, action, kind);
    }

    private static String objective(String name, String shared, String access) {
        return "<imsss:objectives><imsss:primaryObjective objectiveID=\"%s\"><imsss:mapInfo targetObjectiveID=\"%s\" %s/></imsss:primaryObjective></imsss:objectives>"
                .formatted(name, shared, access);
    }
}
