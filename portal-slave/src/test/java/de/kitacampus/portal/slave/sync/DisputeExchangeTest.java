package de.kitacampus.portal.slave.sync;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import de.kitacampus.portal.common.id.CentreCode;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.wire.v1.ApiPaths;
import de.kitacampus.portal.common.wire.v1.ApiProblem;
import de.kitacampus.portal.common.wire.v1.DisputeList;
import de.kitacampus.portal.common.wire.v1.DisputeStatus;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import de.kitacampus.portal.common.wire.v1.RaisedDispute;
import de.kitacampus.portal.common.wire.v1.WireJson;
import de.kitacampus.portal.slave.invoices.DisputeDispatch;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisputeExchangeTest {

    private static final Instant AT = Instant.parse("2026-08-03T10:00:00Z");
    private static final RaisedDispute DISPUTE =
            new RaisedDispute(UUID.randomUUID(), UUID.randomUUID(), "NOT_BOOKED", null);
    private static final DisputeStatus TAKEN = new DisputeStatus(
            DISPUTE, CourseNumber.of("1.9.04"), CentreCode.of("SONNE"), AT, Money.euro("24.00"), AT, null);
    private static final DisputeList LIST = new DisputeList("v1", List.of(TAKEN));

    @TempDir
    Path folder;

    final DisputeDispatch disputes = mock();
    MasterForTests master;
    DisputeExchange exchange;

    @BeforeEach
    void start() {
        master = new MasterForTests(folder);
        exchange = new DisputeExchange(master.calls, master.identity, disputes);
        when(disputes.version()).thenReturn(Optional.of("v0"));
        when(disputes.next()).thenReturn(Optional.of(DISPUTE), Optional.empty());
        takes(okJson(WireJson.write(TAKEN)));
        tells(okJson(WireJson.write(LIST)));
    }

    @AfterEach
    void stop() {
        master.close();
    }

    private void takes(ResponseDefinitionBuilder answer) {
        master.server.stubFor(post(urlPathEqualTo(ApiPaths.DISPUTES)).willReturn(answer));
    }

    private void tells(ResponseDefinitionBuilder answer) {
        master.server.stubFor(get(urlPathEqualTo(ApiPaths.DISPUTES)).willReturn(answer));
    }

    private LoggedRequest request(RequestMethod method) {
        return master.requests().stream()
                .filter(request -> request.getMethod().equals(method))
                .findFirst()
                .orElseThrow();
    }

    private static ResponseDefinitionBuilder refusal(int status, ProblemCode code) {
        return aResponse().withStatus(status).withBody(WireJson.write(new ApiProblem(status, code.name(), "no", null)));
    }

    @Test
    void a_portal_without_enrolment_asks_nobody() {
        assertThat(exchange.run()).isEqualTo(JobResult.IDLE);
        assertThat(exchange.exchange()).isFalse();
        assertThat(master.requests()).isEmpty();
    }

    @Test
    void what_waits_is_sent_and_what_was_decided_is_heard() {
        master.enrolled();
        assertThat(exchange.exchange()).isTrue();
        verify(disputes).taken(TAKEN);
        verify(disputes).told(LIST);
        assertThat(WireJson.read(request(RequestMethod.POST).getBodyAsString(), RaisedDispute.class))
                .isEqualTo(DISPUTE);
        assertThat(request(RequestMethod.GET).getHeader("If-None-Match")).isEqualTo("\"v0\"");
    }

    @Test
    void a_refusal_for_good_is_kept_and_does_not_hold_up_the_rest() {
        master.enrolled();
        takes(refusal(404, ProblemCode.EVENT_UNKNOWN));
        assertThat(exchange.run()).isEqualTo(JobResult.DONE);
        verify(disputes).refused(DISPUTE, "EVENT_UNKNOWN");
        verify(disputes).told(LIST);
    }

    @Test
    void what_a_suspended_portal_wants_to_dispute_is_sent_later() {
        master.enrolled();
        takes(refusal(403, ProblemCode.PORTAL_SUSPENDED));
        assertThat(exchange.run()).isEqualTo(JobResult.FAILED);
        verify(disputes, never()).refused(any(), any());
        verify(disputes, never()).taken(any());
    }

    @Test
    void a_master_from_before_there_were_disputes_does_no_harm() {
        master.enrolled();
        when(disputes.next()).thenReturn(Optional.empty());
        tells(refusal(404, ProblemCode.MESSAGE_UNREADABLE));
        assertThat(exchange.run()).isEqualTo(JobResult.DONE);
        verify(disputes, never()).told(any());
    }
}
