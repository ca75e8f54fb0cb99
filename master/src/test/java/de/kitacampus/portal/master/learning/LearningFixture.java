package de.kitacampus.portal.master.learning;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.wire.v1.CourseResult;
import de.kitacampus.portal.master.content.Delivery;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MvcResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a player sends of an attempt, and what comes of it. */
abstract class LearningFixture extends Delivery {

    static final JsonMapper JSON = new JsonMapper();
    static final String RETURN = "https://portal.example/kita/kurse";

    @Autowired
    Results results;

    @Autowired
    JdbcTemplate jdbc;

    static String score(int raw) {
        return "\"score\":{\"raw\":\"" + raw + "\"},";
    }

    CourseResult result() {
        return results.after(portal, 0, Duration.ZERO).results().getLast();
    }

    JsonNode begin(Browser browser, int sco) throws Exception {
        return JSON.readTree(browser.send("begin/" + sco, "")
                .getResponse()
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
    }

    static MvcResult commit(Browser browser, int sco, int run, long sequence, boolean last, String body)
            throws Exception {
        return browser.send("commit/%d?run=%d&sequence=%d&final=%s".formatted(sco, run, sequence, last), body);
    }

    static int refusal(MvcResult answer) throws Exception {
        return refusal(answer, 400);
    }

    /** The standard's code of a commit that was taken without one element. */
    static int refusedElement(MvcResult answer) throws Exception {
        return refusal(answer, 200);
    }

    private static int refusal(MvcResult answer, int status) throws Exception {
        assertThat(answer.getResponse().getStatus()).isEqualTo(status);
        JsonNode said = JSON.readTree(answer.getResponse().getContentAsString());
        assertThat(said.path("result").asBoolean()).isFalse();
        return said.path("errorCode").asInt();
    }

    /** Data with one element, given by its name below {@code cmi}. */
    static String cmi(String element, String value) {
        String[] names = element.split("\\.");
        StringBuilder json = new StringBuilder(JSON.writeValueAsString(value));
        for (int index = names.length - 1; index >= 0; index--) {
            json.insert(0, "{\"" + names[index] + "\":").append('}');
        }
        return "{\"cmi\":" + json + "}";
    }

    static String core(String status, String exit, String time, String more) {
        return """
                {"cmi":{"suspend_data":"Stand","core":{%s"lesson_status":"%s","exit":"%s","session_time":"%s"}}}""".formatted(more, status, exit, time);
    }
}
