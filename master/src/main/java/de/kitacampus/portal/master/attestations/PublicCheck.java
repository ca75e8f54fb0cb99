package de.kitacampus.portal.master.attestations;

import de.kitacampus.portal.common.attestation.AttestationVerifier;
import de.kitacampus.portal.common.attestation.CertificateNumber;
import de.kitacampus.portal.common.signing.DocumentVerifier.UntrustedDocument;
import de.kitacampus.portal.common.wire.v1.Attestation;
import de.kitacampus.portal.common.wire.v1.Revocation;
import de.kitacampus.portal.common.wire.v1.UnreadableMessage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What anybody may learn about a certificate by its number. */
@Service
@Transactional(readOnly = true)
public class PublicCheck {

    private static final Logger SECURITY = LoggerFactory.getLogger("security.attestations");

    private final AttestationStore store;
    private final AttestationKeys keys;

    PublicCheck(AttestationStore store, AttestationKeys keys) {
        this.store = store;
        this.keys = keys;
    }

    /** Nothing for an unknown number, and for one whose stored attestation this master did not sign. */
    public Optional<Found> find(CertificateNumber number) {
        return store.find(number)
                .flatMap(this::verified)
                .map(found -> new Found(
                        found.attestation(),
                        found.jws(),
                        store.revocation(number).orElse(null)));
    }

    private Optional<Found> verified(StoredAttestation stored) {
        try {
            Attestation attestation = new AttestationVerifier(keys.published()).verified(stored.jws());
            return attestation.number().equals(stored.number())
                    ? Optional.of(new Found(attestation, stored.jws(), null))
                    : Optional.empty();
        } catch (UntrustedDocument | UnreadableMessage forged) {
            SECURITY.error(
                    "the stored attestation {} is not as it was signed: {}", stored.number(), forged.getMessage());
            return Optional.empty();
        }
    }

    /**
     * An attestation whose signature was checked just now.
     *
     * @param attestation what was signed
     * @param jws the signed bytes
     * @param revocation set if it no longer counts
     */
    public record Found(
            Attestation attestation, String jws, @Nullable Revocation revocation) {}
}
