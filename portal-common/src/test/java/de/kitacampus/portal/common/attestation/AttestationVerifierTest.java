package de.kitacampus.portal.common.attestation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.SignedJWT;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.signing.DocumentSigner;
import de.kitacampus.portal.common.signing.DocumentVerifier.UntrustedDocument;
import de.kitacampus.portal.common.signing.SigningKey;
import de.kitacampus.portal.common.wire.v1.Attestation;
import de.kitacampus.portal.common.wire.v1.SignedDocument;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttestationVerifierTest {

    private static final LocalDate BORN = LocalDate.of(1990, 5, 31);
    private static final String NAME = "Zoë Groß-Łukasz";

    private final SigningKey master = SigningKey.generate();
    private final VerificationCode code = VerificationCode.random(new Random(5));
    private final String jws = sign(master, SignedDocument.ATTESTATION);
    private final AttestationVerifier verifier = new AttestationVerifier(List.of(master.publicKey()));

    private String sign(SigningKey key, String type) {
        return new DocumentSigner(key).sign(type, attestation());
    }

    private Attestation attestation() {
        return new Attestation(
                "https://master.example",
                1_795_335_330,
                new CertificateNumber("3D25V-T4F58"),
                CourseNumber.of("1.9.04"),
                "Belehrung",
                2,
                new BigDecimal("83.33"),
                80,
                Instant.parse("2026-11-22T08:15:30Z"),
                45,
                1_234,
                null,
                PortalId.random(),
                CustomerNumber.of("GRA-99001"),
                "Träger",
                NameCommitment.to(code, NAME, BORN));
    }

    @Test
    void a_genuine_certificate_is_known_by_its_name_in_any_case() {
        assertThat(verifier.isGenuine(jws, code, NAME, BORN)).isTrue();
        assertThat(verifier.isGenuine(jws, code, " ZOË  GROSS-ŁUKASZ ", BORN)).isTrue();
    }

    @Test
    void another_name_birth_date_or_code_is_found() {
        assertThat(verifier.isGenuine(jws, code, "Zoe Groß-Łukasz", BORN)).isFalse();
        assertThat(verifier.isGenuine(jws, code, NAME, BORN.plusDays(1))).isFalse();
        assertThat(verifier.isGenuine(jws, code, NAME, null)).isFalse();
        assertThat(verifier.isGenuine(jws, VerificationCode.random(new Random(6)), NAME, BORN))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"1.9.04,1.9.05", "Belehrung,Belehrunh", "2026-11-22,2026-11-23", "83.33,93.33", "3D25V,3D25W"})
    void one_changed_character_of_course_date_score_or_number_is_found(String written, String forged) {
        String[] parts = jws.split("\\.");
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        assertThat(payload).contains(written);
        String changed = parts[0] + "."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(payload.replace(written, forged).getBytes(StandardCharsets.UTF_8))
                + "." + parts[2];
        assertThatThrownBy(() -> verifier.verified(changed)).isInstanceOf(UntrustedDocument.class);
        assertThat(verifier.isGenuine(changed, code, NAME, BORN)).isFalse();
    }

    @Test
    void a_foreign_key_or_another_kind_of_document_is_refused() {
        assertThat(verifier.isGenuine(sign(SigningKey.generate(), SignedDocument.ATTESTATION), code, NAME, BORN))
                .isFalse();
        assertThat(verifier.isGenuine(sign(master, SignedDocument.USAGE_RECEIPT), code, NAME, BORN))
                .isFalse();
        assertThat(verifier.isGenuine("rubbish", code, NAME, BORN)).isFalse();
    }

    /** Any JWT library will do, with nothing but the published key. */
    @Test
    void a_public_library_verifies_it_and_reads_the_claims() throws Exception {
        SignedJWT jwt = SignedJWT.parse(jws);
        JWSVerifier published = new ECDSAVerifier(ECKey.parse(master.publicJwk()));

        assertThat(jwt.verify(published)).isTrue();
        assertThat(jwt.getHeader().getKeyID()).isEqualTo(master.keyId());
        assertThat(jwt.getHeader().getType().getType()).isEqualTo("attestation+jwt");
        assertThat(jwt.getJWTClaimsSet().getIssuer()).isEqualTo("https://master.example");
        assertThat(jwt.getJWTClaimsSet().getIssueTime()).isNotNull();
        assertThat(jwt.getJWTClaimsSet().getStringClaim("course")).isEqualTo("1.9.04");
    }
}
