package de.kitacampus.portal.master.attestations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.kitacampus.portal.common.attestation.CertificateNumber;
import de.kitacampus.portal.common.id.BookingId;
import de.kitacampus.portal.common.signing.SigningKey;
import de.kitacampus.portal.common.wire.v1.CourseResult.State;
import de.kitacampus.portal.master.testing.AccountingTest;
import de.kitacampus.portal.master.testing.FakeMaster;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

/** What lies in the database: it tells no name and cannot be changed unnoticed. */
@AccountingTest
class KeptAttestationsTest extends AttestationCalls {

    @Test
    void an_old_attestation_can_be_checked_after_the_master_has_a_new_key() {
        SigningKey retired = SigningKey.generate();
        store.remember(retired.publicKey(), FakeMaster.NOW);
        store.remember(retired.publicKey(), FakeMaster.NOW);

        assertThat(attestationKeys.published())
                .contains(retired.publicKey(), keys.current().publicKey());
    }

    @Test
    void what_was_signed_cannot_be_changed_in_the_database() throws Exception {
        stands(State.PASSED, "92.50");
        CertificateNumber number = numberIn(issued(ask(code, NAME)));
        revoke(number, "OTHER");
        if (isPostgres()) {
            for (String statement : List.of(
                    "update attestation set course = '1.9.05'",
                    "delete from attestation",
                    "delete from attestation_revocation",
                    "update attestation_revocation set reason = 'OTHER'",
                    "truncate attestation_key")) {
                assertThatThrownBy(() -> jdbc.sql(statement).update())
                        .as(statement)
                        .isInstanceOf(DataAccessException.class);
            }
        }
        assertThat(check.find(number)).isPresent();
    }

    @Test
    void a_forged_row_is_not_shown_as_genuine() throws Exception {
        stands(State.PASSED, "92.50");
        String jws = issued(ask(code, NAME));
        StoredAttestation genuine = store.find(numberIn(jws)).orElseThrow();
        CertificateNumber invented = CertificateNumber.random(random);
        store.insert(new StoredAttestation(
                invented,
                genuine.portal(),
                BookingId.random(),
                1,
                genuine.user(),
                genuine.course(),
                genuine.commitment(),
                genuine.passedAt(),
                genuine.issuedAt(),
                genuine.keyId(),
                jws));

        assertThat(check.find(invented)).isEmpty();
    }
}
