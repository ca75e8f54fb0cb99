package de.kitacampus.portal.slave.sync;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import de.kitacampus.portal.common.wire.v1.ApiPaths;
import de.kitacampus.portal.common.wire.v1.ApiProblem;
import de.kitacampus.portal.common.wire.v1.CarrierInvoices;
import de.kitacampus.portal.common.wire.v1.InvoiceFile;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import de.kitacampus.portal.common.wire.v1.WireJson;
import de.kitacampus.portal.slave.invoices.InvoiceMirror;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvoicesPullTest {

    private static final CarrierInvoices TOLD = new CarrierInvoices("v1", List.of());

    @TempDir
    Path folder;

    final InvoiceMirror mirror = mock();
    MasterForTests master;
    InvoicesPull pull;

    @BeforeEach
    void start() {
        master = new MasterForTests(folder);
        pull = new InvoicesPull(master.calls, master.identity, mirror);
        when(mirror.version()).thenReturn(Optional.of("v0"));
        answers(okJson(WireJson.write(TOLD)));
    }

    @AfterEach
    void stop() {
        master.close();
    }

    private void answers(ResponseDefinitionBuilder answer) {
        master.server.stubFor(any(anyUrl()).willReturn(answer));
    }

    private static ResponseDefinitionBuilder refusal(int status, ProblemCode code) {
        return aResponse().withStatus(status).withBody(WireJson.write(new ApiProblem(status, code.name(), "no", null)));
    }

    @Test
    void a_portal_without_enrolment_asks_nobody() {
        assertThat(pull.run()).isEqualTo(JobResult.IDLE);
        assertThat(pull.refresh()).isFalse();
        assertThat(pull.details("RE-2026-000001")).isEmpty();
        assertThat(master.requests()).isEmpty();
    }

    @Test
    void a_new_list_is_mirrored() {
        master.enrolled();
        assertThat(pull.refresh()).isTrue();
        verify(mirror).replace(TOLD);
        assertThat(master.requests().getFirst().getHeader("If-None-Match")).isEqualTo("\"v0\"");
    }

    @Test
    void a_known_list_is_up_to_date_without_being_sent() {
        master.enrolled();
        answers(aResponse().withStatus(304));
        assertThat(pull.run()).isEqualTo(JobResult.DONE);
        assertThat(pull.refresh()).isTrue();
        verify(mirror, never()).replace(any());
    }

    @Test
    void what_a_master_refuses_is_not_called_up_to_date_and_nothing_is_lost() {
        master.enrolled();
        answers(refusal(403, ProblemCode.PORTAL_SUSPENDED));
        assertThat(pull.refresh()).isFalse();
        assertThat(pull.details("RE-2026-000001")).isEmpty();
        verify(mirror, never()).replace(any());
    }

    @Test
    void a_master_from_before_there_were_invoices_does_no_harm() {
        master.enrolled();
        answers(refusal(404, ProblemCode.INVOICE_UNKNOWN));
        assertThat(pull.run()).isEqualTo(JobResult.DONE);
        verify(mirror, never()).replace(any());
    }

    @Test
    void a_file_is_asked_for_by_number_and_kind() {
        master.enrolled();
        InvoiceFile file = new InvoiceFile("RE-2026-000001.pdf", "application/pdf", "JVBERg==");
        answers(okJson(WireJson.write(file)));
        assertThat(pull.file("RE-2026-000001", "PDF")).contains(file);
        assertThat(master.requests().getFirst().getUrl())
                .isEqualTo(ApiPaths.INVOICES + "/RE-2026-000001" + ApiPaths.FILES + "/PDF");
    }
}
