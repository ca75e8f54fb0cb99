package de.kitacampus.portal.master.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import de.kitacampus.portal.common.scorm.TestPackage;
import java.net.URI;
import java.nio.file.Files;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ManagementTest extends Delivery {

    /** As in the settings of the tests. */
    private static final String TOKEN = "management-token-of-the-module-tests";

    private static final String BACK_OFFICE = "http://localhost:8080";
    private static final String DRAFT = """
            {"title":"Hygiene","price":"39.00","passMark":80,"learningMinutes":30,"usagePeriodMonths":3}""";

    @Test
    void a_course_is_made_filled_and_published() throws Exception {
        String path = "/manage/v1/courses/" + course;

        assertThat(call(put(URI.create(BACK_OFFICE + path)), DRAFT).getStatus()).isEqualTo(201);
        assertThat(call(put(URI.create(BACK_OFFICE + path)), DRAFT).getStatus())
                .as("a second time")
                .isEqualTo(200);
        assertThat(call(post(URI.create(BACK_OFFICE + path + "/publication")), "")
                        .getStatus())
                .as("without a package")
                .isEqualTo(409);
        MockHttpServletResponse added = upload(path + "/packages?file=kurs.zip", TestPackage.scorm12());
        assertThat(added.getStatus()).isEqualTo(201);
        JsonNode found = new JsonMapper().readTree(added.getContentAsString());
        assertThat(found.path("standard").asString()).isEqualTo("SCORM 1.2");
        assertThat(found.path("version").asInt()).isEqualTo(1);
        assertThat(call(post(URI.create(BACK_OFFICE + path + "/publication")), "")
                        .getStatus())
                .isEqualTo(200);
        assertThat(packages.current(course).orElseThrow().fileName()).isEqualTo("kurs.zip");
    }

    @Test
    void a_newer_version_is_made_current_and_publishing_again_does_no_harm() throws Exception {
        String path = "/manage/v1/courses/" + course;
        call(put(URI.create(BACK_OFFICE + path)), DRAFT);
        upload(path + "/packages?file=eins.zip", TestPackage.scorm12());
        upload(path + "/packages?file=zwei.zip", TestPackage.scorm2004());

        assertThat(packages.current(course).orElseThrow().version()).isEqualTo(1);
        assertThat(call(post(URI.create(BACK_OFFICE + path + "/packages/2/current")), "")
                        .getStatus())
                .isEqualTo(200);
        assertThat(packages.current(course).orElseThrow().version()).isEqualTo(2);
        assertThat(call(post(URI.create(BACK_OFFICE + path + "/packages/3/current")), "")
                        .getStatus())
                .isEqualTo(404);
        for (int time = 0; time < 2; time++) {
            assertThat(call(post(URI.create(BACK_OFFICE + path + "/publication")), "")
                            .getStatus())
                    .isEqualTo(200);
        }
    }

    @Test
    void sentences_come_in_the_language_asked_for() throws Exception {
        MockHttpServletResponse refused = authorized(post(URI.create(BACK_OFFICE + "/manage/v1/package-checks"))
                .header("Accept-Language", "en")
                .content("no zip"));

        assertThat(refused.getContentAsString()).contains("no readable zip archive");
    }

    @Test
    void a_check_stores_nothing_and_tells_the_reason_in_words() throws Exception {
        MockHttpServletResponse refused =
                upload("/manage/v1/package-checks", TestPackage.scorm12().item("Teil", "", "start.html", ""));

        assertThat(refused.getStatus()).isEqualTo(422);
        JsonNode found = new JsonMapper().readTree(refused.getContentAsString());
        assertThat(found.path("reason").asString()).isEqualTo("LAUNCH_FILE_MISSING");
        assertThat(found.path("sentence").asString()).contains("start.html");
        assertThat(upload("/manage/v1/package-checks", TestPackage.scorm12()).getStatus())
                .isEqualTo(200);
        assertThat(packages.versions(course)).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Bearer ", "Bearer wrong", "Basic " + TOKEN, TOKEN})
    void without_the_token_nothing_happens(@Nullable String authorization) throws Exception {
        var request = put(URI.create(BACK_OFFICE + "/manage/v1/courses/" + course))
                .contentType("application/json")
                .content(DRAFT);
        if (authorization != null) {
            request.header("Authorization", authorization);
        }

        assertThat(mvc.perform(request).andReturn().getResponse().getStatus()).isEqualTo(401);
    }

    @Test
    void the_content_origin_does_not_answer() throws Exception {
        assertThat(call(post(URI.create(HOST + "/manage/v1/courses/" + course + "/publication")), "")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void unknown_courses_and_impossible_values_are_refused() throws Exception {
        assertThat(upload("/manage/v1/courses/9.9.none/packages", TestPackage.scorm12())
                        .getStatus())
                .isEqualTo(404);
        assertThat(call(
                                put(URI.create(BACK_OFFICE + "/manage/v1/courses/" + course)),
                                DRAFT.replace("\"passMark\":80", "\"passMark\":180"))
                        .getStatus())
                .isEqualTo(422);
    }

    @Test
    void the_api_is_off_without_a_token_and_wants_a_long_one() {
        assertThat(new ManagementSettings("").admits("Bearer ")).isFalse();
        assertThatThrownBy(() -> new ManagementSettings("short")).isInstanceOf(IllegalArgumentException.class);
    }

    private MockHttpServletResponse upload(String path, TestPackage content) throws Exception {
        return authorized(post(URI.create(BACK_OFFICE + path))
                .contentType("application/zip")
                .content(Files.readAllBytes(content.in(folder))));
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request, String json) throws Exception {
        return authorized(request.contentType("application/json").content(json));
    }

    private MockHttpServletResponse authorized(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = mvc.perform(request.header("Authorization", "Bearer " + TOKEN))
                .andReturn()
                .getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }
}
