package de.kitacampus.portal.master.attestations;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.attestation.CertificateNumber;
import de.kitacampus.portal.common.attestation.RevocationReason;
import de.kitacampus.portal.common.attestation.VerificationCode;
import de.kitacampus.portal.common.wire.v1.ApiPaths;
import de.kitacampus.portal.common.wire.v1.ApiProblem;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MvcResult;

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

    @ParameterizedTest
    @EnumSource(names = "NAME_CHANGED", mode = EnumSource.Mode.EXCLUDE)
    void what_the_provider_revoked_is_not_confirmed_again(RevocationReason reason) throws Exception {
        stands(State.PASSED, "92.50");
        String first = issued(ask(code, NAME));
        providerRevokes(numberIn(first), reason);

        MvcResult refusal = ask(VerificationCode.random(random), NAME);

        refused(refusal, ProblemCode.ATTESTATION_WITHDRAWN, 409);
        assertThat(WireJson.read(refusal.getResponse().getContentAsString(), ApiProblem.class)
                        .detail())
                .isEqualTo(reason.name());
        assertThat(rows()).isEqualTo(1);
        assertThat(issued(ask(code, NAME)))
                .as("a repeat gets what it got, which is revoked")
                .isEqualTo(first);
    }

    @Test
    void a_wrong_name_that_the_provider_revoked_is_followed_by_a_right_one() throws Exception {
        stands(State.PASSED, "92.50");
        providerRevokes(numberIn(issued(ask(code, NAME))), RevocationReason.NAME_CHANGED);

        issued(ask(VerificationCode.random(random), "Anna Meier"));
    }

    @Test
    void the_provider_s_word_stands_also_over_a_certificate_that_followed_another() throws Exception {
        stands(State.PASSED, "92.50");
        revoke(numberIn(issued(ask(code, NAME))), "ISSUED_BY_MISTAKE");
        VerificationCode second = VerificationCode.random(random);
        providerRevokes(numberIn(issued(ask(second, NAME))), RevocationReason.RESULT_NOT_VALID);

        refused(ask(VerificationCode.random(random), NAME), ProblemCode.ATTESTATION_WITHDRAWN, 409);
    }
}
