package de.kitacampus.portal.master.attestations;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.attestation.CertificateNumber;
import de.kitacampus.portal.common.attestation.RevocationReason;
import de.kitacampus.portal.common.wire.v1.ApiPaths;
import de.kitacampus.portal.common.wire.v1.CourseResult.State;
import de.kitacampus.portal.common.wire.v1.ProblemCode;
import de.kitacampus.portal.common.wire.v1.RevocationList;
import de.kitacampus.portal.common.wire.v1.RevocationRequest;
import de.kitacampus.portal.common.wire.v1.WireJson;
import de.kitacampus.portal.master.testing.AccountingTest;
import de.kitacampus.portal.master.testing.FakeMaster;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a carrier takes back. */
@AccountingTest
class RevocationsTest extends AttestationCalls {

    @Test
    void a_revocation_counts_once_and_is_told_to_the_portal() throws Exception {
        stands(State.PASSED, "92.50");
        CertificateNumber number = numberIn(issued(ask(code, NAME)));

        RevocationList told = revoke(number, RevocationReason.RESULT_NOT_VALID.name());
        clock.tick(Duration.ofDays(1));
        RevocationList again = revoke(number, RevocationReason.OTHER.name());

        assertThat(again).isEqualTo(told);
        assertThat(told.revocations()).singleElement().satisfies(one -> {
            assertThat(one.number()).isEqualTo(number);
            assertThat(one.reason()).isEqualTo("RESULT_NOT_VALID");
            assertThat(one.byCarrier()).isTrue();
            assertThat(one.revokedAt()).isEqualTo(FakeMaster.NOW);
        });
        assertThat(WireJson.read(get(ApiPaths.REVOCATIONS).getResponse().getContentAsString(), RevocationList.class))
                .isEqualTo(told);
    }

    @Test
    void another_portals_certificate_cannot_be_revoked() throws Exception {
        stands(State.PASSED, "92.50");
        CertificateNumber number = numberIn(issued(ask(code, NAME)));
        portal = portals.enrol(clock);

        refused(post(revocationOf(number), new RevocationRequest("OTHER")), ProblemCode.ATTESTATION_UNKNOWN, 404);

        assertThat(check.find(number).orElseThrow().revocation()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"3D25VT4F59", "3D25VT4F58", "..%2F", "x"})
    void an_unknown_number_or_none_is_refused(String number) throws Exception {
        refused(
                post(ApiPaths.ATTESTATIONS + "/" + number + ApiPaths.REVOCATION, new RevocationRequest("OTHER")),
                null,
                404);
    }

    @Test
    void a_reason_nobody_knows_or_a_broken_message_is_refused() throws Exception {
        stands(State.PASSED, "92.50");
        CertificateNumber number = numberIn(issued(ask(code, NAME)));

        refused(
                post(revocationOf(number), new RevocationRequest("Anna wants it")),
                ProblemCode.MESSAGE_UNREADABLE,
                400);
        refused(post(ApiPaths.ATTESTATIONS, new RevocationRequest("OTHER")), ProblemCode.MESSAGE_UNREADABLE, 400);
    }
}
