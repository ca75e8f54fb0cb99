package de.kitacampus.portal.common.attestation;

import de.kitacampus.portal.common.signing.DocumentVerifier;
import de.kitacampus.portal.common.signing.PublicKey;
import de.kitacampus.portal.common.wire.v1.Attestation;
import de.kitacampus.portal.common.wire.v1.SignedDocument;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Checks a certificate without asking anybody: the attestation's signature with the master's published keys, then the name on the
 * paper. Whether it was revoked only the public page knows.
 */
public final class AttestationVerifier {

    private final DocumentVerifier documents;

    /**
     * @param masterKeys what the master publishes at {@code /.well-known/jwks.json}
     */
    public AttestationVerifier(Collection<PublicKey> masterKeys) {
        documents = new DocumentVerifier(masterKeys);
    }

    /**
     * @throws DocumentVerifier.UntrustedDocument if it is not signed by the master
     * @throws de.kitacampus.portal.common.wire.v1.UnreadableMessage if it is no attestation
     */
    public Attestation verified(String jws) {
        return documents.verify(jws, SignedDocument.ATTESTATION, Attestation.class);
    }

    /**
     * Whether the certificate was issued to this person; false also for a foreign or changed attestation.
     *
     * @param birthDate as printed, or null
     */
    public boolean isGenuine(String jws, VerificationCode code, String name, @Nullable LocalDate birthDate) {
        try {
            return verified(jws).commitment().isTo(code, name, birthDate);
        } catch (DocumentVerifier.UntrustedDocument | de.kitacampus.portal.common.wire.v1.UnreadableMessage forged) {
            return false;
        }
    }
}
