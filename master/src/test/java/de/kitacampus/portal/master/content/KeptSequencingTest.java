package de.kitacampus.portal.master.content;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.scorm.TestPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MvcResult;

/** Where a learner stands in a sequenced course is kept for her and judges nothing. */
class KeptSequencingTest extends Delivery {

    private static final String KEPT = "{\"version\":\"1.0\",\"currentActivityId\":\"Übung\"}";

    @BeforeEach
    void sequenced() {
        String flow = "<imsss:sequencing><imsss:controlMode flow=\"true\"/></imsss:sequencing>";
        store(TestPackage.scorm2004().item("Eins", flow).item("Zwei", ""));
    }

    @Test
    void the_page_brings_the_tree_and_its_script() throws Exception {
        String page = text(open().fetch(""));

        assertThat(page).contains("\"activities\":{\"id\":\"O\"", "\"number\":1", "/play/static/sequencing.js");
    }

    @Test
    void it_is_there_on_the_next_device() throws Exception {
        Browser first = open();
        assertThat(text(first.fetch("sequencing"))).isEqualTo("{}");
        assertThat(first.send("sequencing", KEPT).getResponse().getStatus()).isEqualTo(204);
        first.send("sequencing", KEPT.replace("1.0", "2.0"));

        assertThat(text(open().fetch("sequencing"))).contains("2.0", "Übung");
    }

    @Test
    void a_window_that_was_replaced_keeps_nothing_more() throws Exception {
        Browser older = open();
        older.send("sequencing", KEPT);
        Browser newer = open();

        assertThat(older.send("sequencing", "{}").getResponse().getStatus()).isEqualTo(403);
        assertThat(older.fetch("sequencing").getResponse().getStatus()).isEqualTo(410);
        assertThat(text(newer.fetch("sequencing"))).contains("1.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "[]", "\"text\"", "{\"a\":"})
    void what_is_no_object_is_refused(String body) throws Exception {
        Browser browser = open();

        assertThat(browser.send("sequencing", body).getResponse().getStatus()).isEqualTo(400);
        assertThat(text(browser.fetch("sequencing"))).isEqualTo("{}");
    }

    @Test
    void more_than_any_course_needs_is_refused() throws Exception {
        String large = "{\"a\":\"" + "x".repeat(500_000) + "\"}";

        assertThat(open().send("sequencing", large).getResponse().getStatus()).isEqualTo(400);
    }

    private static String text(MvcResult result) throws Exception {
        result.getResponse().setCharacterEncoding("UTF-8");
        return result.getResponse().getContentAsString();
    }
}
