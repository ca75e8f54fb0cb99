package de.kitacampus.portal.slave.certificates;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.attestation.CertificateNumber;
import de.kitacampus.portal.common.attestation.NameCommitment;
import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.id.CustomerNumber;
import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.signing.DocumentSigner;
import de.kitacampus.portal.common.signing.PublicKey;
import de.kitacampus.portal.common.signing.SigningKey;
import de.kitacampus.portal.common.wire.v1.Attestation;
import de.kitacampus.portal.common.wire.v1.AttestationRequest;
import de.kitacampus.portal.common.wire.v1.SignedDocument;
import java.math.BigDecimal;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationContext;

/** A master that confirms whatever it is asked. */
public record AttestationsForTests(SigningKey key) {

    public static final Instant PASSED = Instant.parse("2026-08-15T10:30:00Z");

    public AttestationsForTests() {
        this(SigningKey.generate());
    }

    public List<PublicKey> keys() {
        return List.of(key.publicKey());
    }

    /** What the loop does, until nothing is left. */
    public void all(ApplicationContext context) {
        CertificateDispatch dispatch = context.getBean(CertificateDispatch.class);
        for (var next = dispatch.nextRequest(); next.isPresent(); next = dispatch.nextRequest()) {
            assertThat(dispatch.issued(next.get(), sign(next.get()), keys())).isTrue();
        }
    }

    public String sign(AttestationRequest request) {
        return sign(attestation(request.course(), "Belehrung nach § 43 IfSG", request.commitment()));
    }

    public String sign(Attestation attestation) {
        return new DocumentSigner(key).sign(SignedDocument.ATTESTATION, attestation);
    }

    public static Attestation attestation(CourseNumber course, String title, NameCommitment commitment) {
        return new Attestation(
                "https://kita-campus.example",
                PASSED.getEpochSecond() + 60,
                CertificateNumber.random(new SecureRandom()),
                course,
                title,
                3,
                new BigDecimal("92.5"),
                80,
                PASSED,
                45,
                2_520,
                "§ 43 Abs. 4 IfSG",
                PortalId.random(),
                CustomerNumber.of("GRA-99001"),
                "Kindertagesstätten Reisetal gGmbH",
                commitment);
    }
}
