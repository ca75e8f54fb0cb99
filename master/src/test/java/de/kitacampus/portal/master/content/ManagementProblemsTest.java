package de.kitacampus.portal.master.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;

import de.kitacampus.portal.common.scorm.TestPackage;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the management API says when something does not go. */
class ManagementProblemsTest extends Delivery {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TOKEN = "management-token-of-the-module-tests";
    private static final String DRAFT = """
            {"title":"Hygiene","price":"39.00","passMark":80,"learningMinutes":30,"usagePeriodMonths":3}""";

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "passMark\":180|Die Bestehensgrenze muss zwischen 0 und 100 liegen.",
                "price\":\"viel\"|Der Preis muss ein Betrag wie 39.00 sein",
                "price\":\"39.999\"|Der Preis muss ein Betrag wie 39.00 sein",
                "price\":\"-1\"|Der Preis muss ein Betrag wie 39.00 sein",
                "title\":\" \"|Der Titel fehlt",
                "learningMinutes\":0|Die Lernzeit muss zwischen 1 und 6.000 Minuten liegen.",
                "usagePeriodMonths\":999|Die Nutzungszeit muss zwischen 1 und 120 Monaten liegen.",
            })
    void a_field_that_is_wrong_is_named_in_a_sentence(String wrong, String sentence) throws Exception {
        String field = wrong.substring(0, wrong.indexOf('"'));
        String body = DRAFT.replaceAll(field + "\":(\"[^\"]*\"|[0-9]+)", wrong);

        MockHttpServletResponse answer = call(put(at("")).content(body));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(sentence(answer)).startsWith(sentence);
    }

    @Test
    void all_wrong_fields_are_named_at_once_and_in_the_language_asked_for() throws Exception {
        MockHttpServletResponse answer =
                call(put(at("")).header("Accept-Language", "en-GB").content("{\"title\":\"Hygiene\",\"passMark\":80}"));

        assertThat(sentence(answer))
                .isEqualTo(
                        "The price must be an amount such as 39.00, at least 0, with two digits after the point at most."
                                + " The learning time must be between 1 and 6,000 minutes."
                                + " The usage period must be between 1 and 120 months.");
    }

    @Test
    void a_course_that_is_there_stays_as_it_is() throws Exception {
        call(put(at("")).content(DRAFT));

        MockHttpServletResponse again = call(put(at("")).content(DRAFT.replace("Hygiene", "Anders")));

        assertThat(again.getStatus()).isEqualTo(200);
    }

    @Test
    void why_a_course_cannot_go_live_is_said_in_words() throws Exception {
        call(put(at("")).content(DRAFT));

        MockHttpServletResponse german = call(post(at("/publication")));
        MockHttpServletResponse english = call(post(at("/publication")).header("Accept-Language", "en"));

        assertThat(german.getStatus()).isEqualTo(409);
        assertThat(sentence(german))
                .isEqualTo("Es fehlt ein Kurspaket. Laden Sie unter „Kurspakete“ ein SCORM-Paket hoch.");
        assertThat(sentence(english)).startsWith("A course package is missing.");
    }

    @Test
    void who_has_no_token_is_asked_for_one() throws Exception {
        MockHttpServletResponse without =
                mvc.perform(post(at("/publication"))).andReturn().getResponse();
        MockHttpServletResponse wrong = mvc.perform(post(at("/publication")).header("Authorization", "Bearer x"))
                .andReturn()
                .getResponse();

        assertThat(without.getStatus()).isEqualTo(401);
        assertThat(without.getHeader("WWW-Authenticate")).isEqualTo("Bearer realm=\"management\"");
        assertThat(wrong.getStatus()).isEqualTo(401);
        assertThat(wrong.getHeader("WWW-Authenticate")).contains("error=\"invalid_token\"");
    }

    @Test
    void of_uploads_at_once_each_is_told_its_own_version() throws Exception {
        call(put(at("")).content(DRAFT));
        int uploads = 6;
        List<Callable<Integer>> attempts = java.util.stream.IntStream.range(0, uploads)
                .<Callable<Integer>>mapToObj(number -> () -> upload("Titel " + number))
                .toList();

        try (ExecutorService pool = Executors.newFixedThreadPool(uploads)) {
            List<Future<Integer>> versions = pool.invokeAll(attempts);
            for (int number = 0; number < uploads; number++) {
                int version = versions.get(number).get();
                assertThat(packages.versions(course))
                        .filteredOn(one -> one.version() == version)
                        .singleElement()
                        .extracting(one -> one.report().title())
                        .isEqualTo("Titel " + number);
            }
        }
    }

    private int upload(String title) throws Exception {
        byte[] zip = Files.readAllBytes(TestPackage.scorm12().titled(title).in(folder));
        MockHttpServletResponse answer = call(post(at("/packages")).content(zip));
        return JSON.readTree(answer.getContentAsString()).path("version").asInt();
    }

    private URI at(String path) {
        return URI.create("http://localhost:8080/manage/v1/courses/" + course + path);
    }

    private static String sentence(MockHttpServletResponse answer) throws Exception {
        JsonNode body = JSON.readTree(answer.getContentAsString());
        return body.path("sentence").asString("");
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = mvc.perform(
                        request.contentType("application/json").header("Authorization", "Bearer " + TOKEN))
                .andReturn()
                .getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }
}
