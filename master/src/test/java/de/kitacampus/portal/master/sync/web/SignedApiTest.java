package de.kitacampus.portal.master.sync.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.journal.UsageReceipt;
import de.kitacampus.portal.common.signing.DocumentVerifier;
import de.kitacampus.portal.common.signing.SigningKey;
import de.kitacampus.portal.common.testing.SettableClock;
import de.kitacampus.portal.common.testing.TestJournal;
import de.kitacampus.portal.common.testing.TestPortal;
import de.kitacampus.portal.common.wire.v1.ApiPaths;
import de.kitacampus.portal.common.wire.v1.ApiProblem;
import de.kitacampus.portal.common.wire.v1.CatalogSnapshot;
import de.kitacampus.portal.common.wire.v1.Enrolment;
import de.kitacampus.portal.common.wire.v1.LaunchRequest;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import de.kitacampus.portal.common.wire.v1.SignedDocument;
import de.kitacampus.portal.common.wire.v1.WireJson;
import de.kitacampus.portal.master.portals.MasterKeys;
import de.kitacampus.portal.master.sync.SyncProperties;
import de.kitacampus.portal.master.testing.AccountingTest;
import de.kitacampus.portal.master.testing.FakeMaster;
import de.kitacampus.portal.master.testing.FakeMaster.FakePortals;
import de.kitacampus.portal.master.testing.FakeMaster.FakePricing;
import de.kitacampus.portal.master.testing.FakeMaster.FakeResults;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AccountingTest
class SignedApiTest {

    private static final byte[] NOTHING = new byte[0];

    @Autowired
    MockMvc mvc;

    @Autowired
    FakePortals portals;

    @Autowired
    FakePricing pricing;

    @Autowired
    FakeResults results;

    @Autowired
    MasterKeys keys;

    @Autowired
    SettableClock clock;

    @Autowired
    SyncProperties properties;

    private TestPortal portal;

    @BeforeEach
    void enrol() {
        clock.set(FakeMaster.NOW);
        portal = portals.enrol(clock);
    }

    private static MockHttpServletRequestBuilder call(HttpMethod method, String target, String token, byte[] body) {
        var builder = request(method, java.net.URI.create(target))
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .content(body);
        return body.length == 0 ? builder : builder.contentType(MediaType.APPLICATION_JSON);
    }

    private ResultActions get(String target) throws Exception {
        return mvc.perform(call(HttpMethod.GET, target, portal.token("GET", target), NOTHING));
    }

    private ResultActions post(String target, Object message) throws Exception {
        byte[] body = WireJson.bytes(message);
        return mvc.perform(call(HttpMethod.POST, target, portal.token("POST", target, body), body));
    }

    private static ResultMatcher problem(ProblemCode code) {
        return result -> {
            assertThat(result.getResponse().getContentType()).startsWith(ApiProblem.MEDIA_TYPE);
            ApiProblem problem = read(result, ApiProblem.class);
            assertThat(problem.code()).isEqualTo(code.name());
            assertThat(problem.status()).isEqualTo(result.getResponse().getStatus());
        };
    }

    private static <T> T read(MvcResult result, Class<T> type) {
        return WireJson.read(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8), type);
    }

    @Test
    void a_signed_call_is_answered_and_noted_as_contact() throws Exception {
        int before = portals.contacts();

        get(ApiPaths.HEALTH)
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.contractVersions[0]").value(1))
                .andExpect(jsonPath("$.journal").doesNotExist())
                .andExpect(header().doesNotExist(HttpHeaders.SET_COOKIE));

        assertThat(portals.contacts()).isEqualTo(before + 1);
    }

    @Test
    void a_call_without_a_token_is_refused() throws Exception {
        mvc.perform(request(HttpMethod.GET, ApiPaths.HEALTH))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string(HttpHeaders.WWW_AUTHENTICATE, "Bearer"))
                .andExpect(problem(ProblemCode.REQUEST_REFUSED));
        mvc.perform(request(HttpMethod.POST, ApiPaths.USAGE_BATCHES).content("{}"))
                .andExpect(status().isUnauthorized());
        mvc.perform(request(HttpMethod.GET, "/api/v1/unknown")).andExpect(status().isUnauthorized());
    }

    @Test
    void a_token_in_the_query_or_as_a_password_is_none() throws Exception {
        String token = portal.token("GET", ApiPaths.HEALTH);

        mvc.perform(request(HttpMethod.GET, ApiPaths.HEALTH + "?access_token=" + token))
                .andExpect(status().isUnauthorized());
        mvc.perform(request(HttpMethod.GET, ApiPaths.HEALTH).header(HttpHeaders.AUTHORIZATION, "Basic " + token))
                .andExpect(status().isUnauthorized());
    }

    @Test
    void a_token_serves_once_across_all_masters() throws Exception {
        String token = portal.token("GET", ApiPaths.HEALTH);

        mvc.perform(call(HttpMethod.GET, ApiPaths.HEALTH, token, NOTHING)).andExpect(status().isOk());
        mvc.perform(call(HttpMethod.GET, ApiPaths.HEALTH, token, NOTHING))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string(HttpHeaders.WWW_AUTHENTICATE, containsString("used before")))
                .andExpect(problem(ProblemCode.REQUEST_REFUSED));
    }

    @Test
    void a_changed_body_query_method_or_path_is_refused() throws Exception {
        byte[] body = WireJson.bytes(new SignedDocument("one"));
        byte[] other = WireJson.bytes(new SignedDocument("two"));
        String results = ApiPaths.RESULTS + "?after=1";

        refused(call(
                HttpMethod.POST, ApiPaths.USAGE_BATCHES, portal.token("POST", ApiPaths.USAGE_BATCHES, body), other));
        refused(call(HttpMethod.GET, ApiPaths.RESULTS + "?after=2", portal.token("GET", results), NOTHING));
        refused(call(HttpMethod.GET, ApiPaths.CATALOG, portal.token("GET", ApiPaths.HEALTH), NOTHING));
        refused(call(HttpMethod.POST, ApiPaths.HEALTH, portal.token("GET", ApiPaths.HEALTH), NOTHING));
    }

    private void refused(MockHttpServletRequestBuilder call) throws Exception {
        mvc.perform(call).andExpect(status().isUnauthorized()).andExpect(problem(ProblemCode.REQUEST_REFUSED));
    }

    @Test
    void what_the_caller_says_about_the_host_does_not_matter() throws Exception {
        String token = portal.token("GET", ApiPaths.HEALTH);
        mvc.perform(call(HttpMethod.GET, ApiPaths.HEALTH, token, NOTHING)
                        .header("X-Forwarded-Host", "evil.example")
                        .header("X-Forwarded-Proto", "http")
                        .header(HttpHeaders.HOST, "evil.example"))
                .andExpect(status().isOk());

        TestPortal misled = portal.withMaster("https://evil.example");
        refused(call(HttpMethod.GET, ApiPaths.HEALTH, misled.token("GET", ApiPaths.HEALTH), NOTHING)
                .header("X-Forwarded-Host", "evil.example")
                .header(HttpHeaders.HOST, "evil.example"));
    }

    @Test
    void a_suspended_or_unknown_portal_is_told_so() throws Exception {
        TestPortal stranger = TestPortal.enrolled().withMaster(FakeMaster.URL).withClock(clock);
        mvc.perform(call(HttpMethod.GET, ApiPaths.HEALTH, stranger.token("GET", ApiPaths.HEALTH), NOTHING))
                .andExpect(status().isUnauthorized())
                .andExpect(problem(ProblemCode.PORTAL_UNKNOWN));

        portals.suspend(portal.id());
        get(ApiPaths.HEALTH).andExpect(status().isForbidden()).andExpect(problem(ProblemCode.PORTAL_SUSPENDED));
    }

    @Test
    void a_refused_caller_learns_whose_clock_is_wrong() throws Exception {
        TestPortal fast = portal.withClock(Clock.fixed(FakeMaster.NOW.plusSeconds(61), ZoneOffset.UTC));
        TestPortal slow = portal.withClock(Clock.fixed(FakeMaster.NOW.minusSeconds(121), ZoneOffset.UTC));

        mvc.perform(call(HttpMethod.GET, ApiPaths.HEALTH, fast.token("GET", ApiPaths.HEALTH), NOTHING))
                .andExpect(problem(ProblemCode.CLOCK_SKEW))
                .andExpect(jsonPath("$.title").value(containsString("fast")))
                .andExpect(jsonPath("$.detail").value(containsString("2026-11-22T08:00:00Z")));
        mvc.perform(call(HttpMethod.GET, ApiPaths.HEALTH, slow.token("GET", ApiPaths.HEALTH), NOTHING))
                .andExpect(problem(ProblemCode.CLOCK_SKEW))
                .andExpect(jsonPath("$.title").value(containsString("slow")));
    }

    @Test
    void a_body_beyond_the_limit_is_refused_before_it_is_looked_at() throws Exception {
        byte[] body = new byte[RawBodyFilter.MAX_BODY + 1];

        mvc.perform(call(HttpMethod.POST, ApiPaths.USAGE_BATCHES, "x.y.z", body))
                .andExpect(status().isContentTooLarge());
        mvc.perform(request(HttpMethod.POST, ApiPaths.ENROLMENTS).content(new byte[RawBodyFilter.MAX_OPEN_BODY + 1]))
                .andExpect(status().isContentTooLarge());
    }

    @Test
    void a_portal_that_calls_too_often_is_told_how_long_to_wait() throws Exception {
        for (int call = 0; call < properties.requestsPerMinute(); call++) {
            get(ApiPaths.HEALTH).andExpect(status().isOk());
        }

        get(ApiPaths.HEALTH)
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string(HttpHeaders.RETRY_AFTER, "1"))
                .andExpect(problem(ProblemCode.TOO_MANY_REQUESTS));
        clock.tick(Duration.ofSeconds(1));
        get(ApiPaths.HEALTH).andExpect(status().isOk());
    }

    @Test
    void the_catalog_is_told_with_prices_and_only_when_it_changed() throws Exception {
        MvcResult first = get(ApiPaths.CATALOG).andExpect(status().isOk()).andReturn();
        CatalogSnapshot snapshot = read(first, CatalogSnapshot.class);
        String tag = String.valueOf(first.getResponse().getHeader(HttpHeaders.ETAG));

        assertThat(snapshot.courses())
                .extracting(course -> course.number().value())
                .containsExactly("1.9.04", "1.9.05");
        assertThat(snapshot.courses().getFirst().pictureUrl()).isEqualTo(FakeMaster.URL + "/pictures/1.9.04");
        assertThat(tag).isEqualTo("\"" + snapshot.version() + "\"");
        assertThat(pricing.quoted(portals.customerOf(portal), snapshot.version(), CourseNumber.of("1.9.04")))
                .isPresent();

        String token = portal.token("GET", ApiPaths.CATALOG);
        mvc.perform(call(HttpMethod.GET, ApiPaths.CATALOG, token, NOTHING).header(HttpHeaders.IF_NONE_MATCH, tag))
                .andExpect(status().isNotModified())
                .andExpect(header().string(HttpHeaders.ETAG, tag));
        get(ApiPaths.CATALOG).andExpect(status().isOk());
        assertThat(pricing.quotes(portals.customerOf(portal))).isEqualTo(1);
    }

    @Test
    void usage_gets_a_receipt_and_a_repeat_the_same_one() throws Exception {
        SignedDocument batch = new SignedDocument(new TestJournal(portal).closeSigned(TestJournal.booking("1.9.04")));

        SignedDocument first = read(
                post(ApiPaths.USAGE_BATCHES, batch).andExpect(status().isOk()).andReturn(), SignedDocument.class);
        SignedDocument second = read(post(ApiPaths.USAGE_BATCHES, batch).andReturn(), SignedDocument.class);

        assertThat(second).isEqualTo(first);
        UsageReceipt receipt = new DocumentVerifier(keys.current().publicKey())
                .verify(first.jws(), SignedDocument.USAGE_RECEIPT, UsageReceipt.class);
        assertThat(receipt.lastSequence()).isEqualTo(1);
        assertThat(receipt.catalogVersion()).isNotNull();
        get(ApiPaths.HEALTH).andExpect(jsonPath("$.journal.sequence").value(1));
        get(ApiPaths.STATEMENTS + "/2026-11")
                .andExpect(jsonPath("$.bookings").value(1))
                .andExpect(jsonPath("$.purchasePrice.amount").value("39.00"));
        get(ApiPaths.STATEMENTS + "/november")
                .andExpect(status().isBadRequest())
                .andExpect(problem(ProblemCode.MESSAGE_UNREADABLE));
    }

    @Test
    void a_batch_that_does_not_fit_is_refused_with_its_code() throws Exception {
        TestJournal journal = new TestJournal(portal);
        journal.close(TestJournal.booking("1.9.04"));
        String second = journal.closeSigned(TestJournal.booking("1.9.04"));
        TestJournal other = new TestJournal(portal);

        post(ApiPaths.USAGE_BATCHES, new SignedDocument(second))
                .andExpect(status().isConflict())
                .andExpect(problem(ProblemCode.JOURNAL_GAP));
        post(ApiPaths.USAGE_BATCHES, new SignedDocument(other.closeSigned(TestJournal.booking("1.9.05"))))
                .andExpect(status().isOk());
        post(ApiPaths.USAGE_BATCHES, new SignedDocument(new TestJournal(portal).closeSigned(TestJournal.ownUse("a"))))
                .andExpect(status().isConflict())
                .andExpect(problem(ProblemCode.JOURNAL_FORK));
        post(ApiPaths.USAGE_BATCHES, new SignedDocument("a.b.c"))
                .andExpect(status().isForbidden())
                .andExpect(problem(ProblemCode.REQUEST_REFUSED));
        post(ApiPaths.USAGE_BATCHES, "text")
                .andExpect(status().isBadRequest())
                .andExpect(problem(ProblemCode.MESSAGE_UNREADABLE));
    }

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvSource({
        "x1, 404, COURSE_UNKNOWN",
        "x2, 409, COURSE_NOT_PLAYABLE",
        "x3, 409, USAGE_PERIOD_OVER",
        "x4, 422, RETURN_URL_FOREIGN"
    })
    void a_launch_that_cannot_be_is_explained(String language, int status, ProblemCode code) throws Exception {
        post(ApiPaths.LAUNCHES, launch(language)).andExpect(status().is(status)).andExpect(problem(code));
    }

    @Test
    void a_launch_gets_a_ticket() throws Exception {
        post(ApiPaths.LAUNCHES, launch("de"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.ticket").value("ticket"));
    }

    private static LaunchRequest launch(String language) {
        return new LaunchRequest(
                UserId.random(),
                CourseNumber.of("1.9.04"),
                BookingId.random(),
                FakeMaster.NOW.plusSeconds(60),
                TestPortal.URL + "/",
                language);
    }

    @Test
    void results_are_waited_for_no_longer_than_allowed() throws Exception {
        MvcResult pending = get(ApiPaths.RESULTS + "?after=7&wait=3600").andReturn();

        mvc.perform(asyncDispatch(pending))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.next").value(7));
        assertThat(results.waited()).isEqualTo(properties.longestWait());
        get(ApiPaths.RESULTS + "?after=x").andExpect(problem(ProblemCode.MESSAGE_UNREADABLE));
    }

    @Test
    void an_enrolment_is_answered_with_a_document_of_the_master() throws Exception {
        SignedDocument answer = read(
                enrolFrom("192.0.2.1", portal.enrolment("good", FakeMaster.NOW))
                        .andExpect(status().isOk())
                        .andReturn(),
                SignedDocument.class);

        Enrolment enrolment = new DocumentVerifier(keys.current().publicKey())
                .verify(answer.jws(), SignedDocument.ENROLMENT, Enrolment.class);
        assertThat(enrolment.masterUrl()).isEqualTo(FakeMaster.URL);
        assertThat(enrolment.carrierName()).isEqualTo("Träger Test e. V.");
        assertThat(enrolment.masterKeys()).hasSize(1);
    }

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvSource({
        "foreign, 404, ENROLMENT_CODE_UNKNOWN",
        "used, 409, ENROLMENT_CODE_USED",
        "expired, 410, ENROLMENT_CODE_EXPIRED"
    })
    void a_code_that_does_not_serve_is_explained(String enrolmentCode, int status, ProblemCode code) throws Exception {
        enrolFrom("192.0.2.2", portal.enrolment(enrolmentCode, FakeMaster.NOW))
                .andExpect(status().is(status))
                .andExpect(problem(code));
    }

    @Test
    void an_enrolment_with_a_wrong_clock_or_signature_is_refused() throws Exception {
        enrolFrom("192.0.2.3", portal.enrolment("good", FakeMaster.NOW.plusSeconds(60)))
                .andExpect(status().isOk());
        enrolFrom("192.0.2.3", portal.enrolment("good", FakeMaster.NOW.plusSeconds(61)))
                .andExpect(problem(ProblemCode.CLOCK_SKEW))
                .andExpect(jsonPath("$.title").value(containsString("fast")));
        enrolFrom("192.0.2.3", portal.enrolment("good", FakeMaster.NOW.minusSeconds(61)))
                .andExpect(problem(ProblemCode.CLOCK_SKEW))
                .andExpect(jsonPath("$.title").value(containsString("slow")));
        String jws = portal.enrolment("good", FakeMaster.NOW).jws();
        String forged = jws.substring(0, jws.lastIndexOf('.')) + "."
                + portal.withKey(SigningKey.generate())
                        .enrolment("good", FakeMaster.NOW)
                        .jws()
                        .split("\\.")[2];
        enrolFrom("192.0.2.3", new SignedDocument(forged))
                .andExpect(status().isUnauthorized())
                .andExpect(problem(ProblemCode.REQUEST_REFUSED));
    }

    @Test
    void codes_cannot_be_guessed_at_leisure() throws Exception {
        for (int guess = 0; guess < properties.enrolmentsPerMinute(); guess++) {
            enrolFrom("192.0.2.4", portal.enrolment("guess", FakeMaster.NOW)).andExpect(status().isNotFound());
        }

        enrolFrom("192.0.2.4", portal.enrolment("good", FakeMaster.NOW))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists(HttpHeaders.RETRY_AFTER));
    }

    private ResultActions enrolFrom(String address, SignedDocument document) throws Exception {
        return mvc.perform(request(HttpMethod.POST, ApiPaths.ENROLMENTS)
                .with(call -> {
                    call.setRemoteAddr(address);
                    return call;
                })
                .contentType(MediaType.APPLICATION_JSON)
                .content(WireJson.bytes(document)));
    }
}
