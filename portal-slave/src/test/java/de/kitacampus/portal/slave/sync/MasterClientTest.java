package de.kitacampus.portal.slave.sync;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.common.signing.RequestFacts;
import de.kitacampus.portal.common.signing.RequestVerifier;
import de.kitacampus.portal.common.signing.TrustedKeys.TrustedKey;
import de.kitacampus.portal.common.signing.Verification;
import de.kitacampus.portal.common.wire.v1.ApiPaths;
import de.kitacampus.portal.common.wire.v1.ApiProblem;
import de.kitacampus.portal.common.wire.v1.LaunchRequest;
import de.kitacampus.portal.common.wire.v1.MasterHealth;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import de.kitacampus.portal.common.wire.v1.ResultsPage;
import de.kitacampus.portal.common.wire.v1.WireJson;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterClientTest {

    static final String HEALTH = WireJson.write(new MasterHealth(MasterForTests.NOW, "1.0", List.of(1), null));

    @TempDir
    Path folder;

    MasterForTests master;

    @BeforeEach
    void start() {
        master = new MasterForTests(folder).enrolled();
    }

    @AfterEach
    void stop() {
        master.close();
    }

    private void impatient() {
        master.close();
        master = MasterForTests.impatient(folder).enrolled();
    }

    @Test
    void a_call_is_signed_over_its_url_with_the_query() {
        answers(okJson(WireJson.write(new ResultsPage(List.of(), 7))));
        assertThat(master.calls.results(7, Duration.ofSeconds(3)))
                .isEqualTo(new MasterAnswer.Said<>(new ResultsPage(List.of(), 7)));
        assertGenuine(master.requests().getFirst(), new HashSet<>());
        assertThat(master.requests().getFirst().getUrl()).isEqualTo(ApiPaths.RESULTS + "?after=7&wait=3");
    }

    @Test
    void a_call_is_signed_over_its_body() {
        answers(okJson("{\"jws\":\"receipt\"}"));
        assertThat(master.calls.push("batch")).isInstanceOf(MasterAnswer.Said.class);
        assertGenuine(master.requests().getFirst(), new HashSet<>());
        assertThat(master.requests().getFirst().getBodyAsString()).isEqualTo("{\"jws\":\"batch\"}");
    }

    @Test
    void every_attempt_is_signed_anew() {
        answers(aResponse().withStatus(500));
        assertThat(master.calls.push("batch")).isEqualTo(failed(MasterFailure.SERVER_ERROR));
        Set<String> tokens = new HashSet<>();
        master.requests().forEach(request -> assertGenuine(request, tokens));
        assertThat(tokens).hasSize(3);
        assertThat(master.requests()).extracting(LoggedRequest::getBodyAsString).containsOnly("{\"jws\":\"batch\"}");
    }

    @Test
    void a_slow_answer_is_given_up() {
        impatient();
        answers(okJson(HEALTH).withFixedDelay(3_000));
        assertThat(master.calls.signOfLife(master.url())).isEqualTo(failed(MasterFailure.TIMEOUT));
    }

    @Test
    void an_answer_that_trickles_in_is_given_up() {
        impatient();
        answers(okJson(HEALTH).withChunkedDribbleDelay(10, 5_000));
        assertThat(master.calls.signOfLife(master.url())).isEqualTo(failed(MasterFailure.TIMEOUT));
    }

    @Test
    void a_cut_connection_is_no_answer() {
        answers(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        assertThat(master.calls.health()).isEqualTo(failed(MasterFailure.NO_CONNECTION));
        assertThat(master.contact.away()).isTrue();
    }

    @Test
    void an_answer_cut_in_the_middle_is_no_answer() {
        answers(aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK));
        assertThat(master.calls.health()).isEqualTo(failed(MasterFailure.NO_CONNECTION));
    }

    @Test
    void nobody_at_the_address_is_no_answer() {
        assertThat(master.calls.signOfLife(URI.create("http://localhost:1")))
                .isEqualTo(failed(MasterFailure.NO_CONNECTION));
    }

    @Test
    void a_master_that_asks_for_a_pause_gets_it() {
        answers(aResponse()
                .withStatus(429)
                .withHeader("Retry-After", "30")
                .withBody(
                        WireJson.write(new ApiProblem(429, ProblemCode.TOO_MANY_REQUESTS.name(), "slow down", null))));
        assertThat(master.calls.health()).isInstanceOf(MasterAnswer.Refused.class);
        answers(okJson(HEALTH));
        assertThat(master.calls.health()).isEqualTo(failed(MasterFailure.PAUSED));
        assertThat(master.requests()).hasSize(1);
        master.clock.tick(Duration.ofSeconds(30));
        assertThat(master.calls.health()).isInstanceOf(MasterAnswer.Said.class);
    }

    @Test
    void an_absurd_pause_is_cut_short() {
        answers(aResponse().withStatus(503).withHeader("Retry-After", "999999999"));
        master.calls.health();
        master.clock.tick(MasterRefusal.LONGEST_WAIT);
        assertThat(master.contact.paused()).isFalse();
    }

    @Test
    void after_several_failures_nobody_waits_for_the_master() {
        answers(aResponse().withStatus(500));
        master.calls.health();
        master.calls.health();
        int sent = master.requests().size();
        assertThat(master.calls.health()).isEqualTo(failed(MasterFailure.PAUSED));
        assertThat(master.requests()).hasSize(sent);
    }

    @Test
    void garbage_is_no_answer() {
        answers(okJson("<html>Willkommen im WLAN</html>"));
        assertThat(master.calls.health()).isEqualTo(failed(MasterFailure.GARBAGE));
    }

    @Test
    void a_foreign_error_page_is_no_answer() {
        answers(aResponse().withStatus(404).withBody("<html>not here</html>"));
        assertThat(master.calls.health()).isEqualTo(failed(MasterFailure.GARBAGE));
    }

    @Test
    void a_redirect_is_not_followed() {
        answers(aResponse().withStatus(307).withHeader("Location", master.url() + "/elsewhere"));
        assertThat(master.calls.health()).isEqualTo(failed(MasterFailure.REDIRECT));
        assertThat(master.requests()).extracting(LoggedRequest::getUrl).containsOnly(ApiPaths.HEALTH);
    }

    @Test
    void an_oversized_answer_is_not_taken_in() {
        answers(aResponse().withBody(new byte[(int) MasterHttpClient.MAX_ANSWER_BYTES + 1]));
        assertThat(master.calls.catalog(null)).isEqualTo(failed(MasterFailure.TOO_LARGE));
    }

    @Test
    void a_known_catalog_is_not_sent_again() {
        answers(aResponse().withStatus(304));
        assertThat(master.calls.catalog("v7")).isInstanceOf(MasterAnswer.Unchanged.class);
        assertThat(master.requests().getFirst().getHeader("If-None-Match")).isEqualTo("\"v7\"");
    }

    @Test
    void without_a_catalog_no_version_is_named() {
        answers(aResponse().withStatus(500));
        master.calls.catalog(null);
        assertThat(master.requests().getFirst().containsHeader("If-None-Match")).isFalse();
    }

    @Test
    void a_refusal_is_understood() {
        ApiProblem problem = new ApiProblem(403, ProblemCode.PORTAL_SUSPENDED.name(), "suspended", null);
        answers(aResponse().withStatus(403).withBody(WireJson.write(problem)));
        assertThat(master.calls.health()).isEqualTo(new MasterAnswer.Refused<>(problem));
        assertThat(master.contact.refusal()).contains(ProblemCode.PORTAL_SUSPENDED);
        assertThat(master.contact.away()).isFalse();
    }

    @Test
    void a_launch_is_repeated_once_and_not_more() {
        impatient();
        answers(okJson("{}").withFixedDelay(2_000));
        LaunchRequest launch = new LaunchRequest(
                UserId.random(),
                CourseNumber.of("1.9.04"),
                BookingId.random(),
                MasterForTests.NOW,
                "http://localhost/learning",
                "de");
        assertThat(master.calls.launch(launch)).isEqualTo(failed(MasterFailure.TIMEOUT));
        assertThat(master.requests()).hasSize(2);
    }

    @Test
    void the_masters_clock_is_read_from_any_answer() {
        answers(okJson(HEALTH).withHeader("Date", "Sun, 22 Nov 2026 08:05:00 GMT"));
        master.calls.health();
        assertThat(master.contact.clockDifference()).contains(Duration.ofMinutes(5));
    }

    @Test
    void the_return_of_the_master_is_told() {
        int[] told = {0};
        master.contact.onReturn(() -> told[0]++);
        answers(aResponse().withStatus(500));
        master.calls.health();
        answers(okJson(HEALTH));
        master.calls.health();
        master.calls.health();
        assertThat(told[0]).isEqualTo(1);
    }

    private void answers(ResponseDefinitionBuilder answer) {
        master.server.stubFor(any(anyUrl()).willReturn(answer));
    }

    private static MasterAnswer<?> failed(MasterFailure why) {
        return new MasterAnswer.Failed<>(why);
    }

    private void assertGenuine(LoggedRequest request, Set<String> seen) {
        RequestVerifier verifier = new RequestVerifier(
                keyId -> Optional.of(
                        new TrustedKey(master.portal, master.identity.key().publicKey(), false)),
                (portal, tokenId, until) -> seen.add(tokenId),
                master.url().toString(),
                master.clock);
        String token = request.getHeader("Authorization").substring("Bearer ".length());
        assertThat(verifier.verify(
                        token,
                        new RequestFacts(
                                request.getMethod().getName(),
                                URI.create(master.url() + request.getUrl()),
                                request.getBody())))
                .isInstanceOf(Verification.Accepted.class);
    }
}
