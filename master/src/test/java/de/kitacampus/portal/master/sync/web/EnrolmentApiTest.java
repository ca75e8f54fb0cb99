package de.kitacampus.portal.master.sync.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import de.kitacampus.portal.common.signing.DocumentVerifier;
import de.kitacampus.portal.common.signing.SigningKey;
import de.kitacampus.portal.common.wire.v1.ApiPaths;
import de.kitacampus.portal.common.wire.v1.Enrolment;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import de.kitacampus.portal.common.wire.v1.SignedDocument;
import de.kitacampus.portal.common.wire.v1.WireJson;
import de.kitacampus.portal.master.testing.FakeMaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

/** Letting a portal in: the answer, and every reason not to. */
class EnrolmentApiTest extends ApiScene {

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
        assertThat(enrolment.masterKeys().getFirst())
                .isEqualTo(keys.current().publicKey().jwk());
    }

    @ParameterizedTest(name = "{0} → {1} {2}")
    @CsvSource({
        "foreign, 404, ENROLMENT_CODE_UNKNOWN",
        "taken, 400, ENROLMENT_KEY_TAKEN",
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
