package de.kitacampus.portal.slave.sync;

import de.kitacampus.portal.common.signing.DocumentVerifier;
import de.kitacampus.portal.common.signing.DocumentVerifier.UntrustedDocument;
import de.kitacampus.portal.common.signing.EnrolmentText;
import de.kitacampus.portal.common.signing.PublicKey;
import de.kitacampus.portal.common.wire.v1.Enrolment;
import de.kitacampus.portal.common.wire.v1.SignedDocument;
import de.kitacampus.portal.common.wire.v1.UnreadableMessage;
import de.kitacampus.portal.common.wire.v1.WireJson;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Reads the answer to an enrolment: it counts only if it is signed with the very key whose fingerprint the text holds. */
final class EnrolmentAnswer {

    private EnrolmentAnswer() {}

    static Optional<EnrolledPortal> verified(String jws, EnrolmentText text) {
        try {
            PublicKey claimed = PublicKey.of(
                    WireJson.read(payload(jws), Enrolment.class).masterKeys().getFirst());
            if (!claimed.keyId().equals(text.masterKeyId())) {
                return Optional.empty();
            }
            return Optional.of(
                    portal(new DocumentVerifier(claimed).verify(jws, SignedDocument.ENROLMENT, Enrolment.class)));
        } catch (UntrustedDocument | UnreadableMessage forged) {
            return Optional.empty();
        } catch (IllegalArgumentException | NullPointerException | java.util.NoSuchElementException incomplete) {
            return Optional.empty();
        }
    }

    private static String payload(String jws) {
        String[] parts = jws.split("\\.", -1);
        if (parts.length != 3) {
            throw new UnreadableMessage("not a signed document", null);
        }
        return new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    }

    private static EnrolledPortal portal(Enrolment enrolment) {
        List<PublicKey> keys =
                enrolment.masterKeys().stream().map(PublicKey::of).toList();
        return new EnrolledPortal(
                enrolment.portalId(),
                enrolment.customerNumber(),
                enrolment.carrierName(),
                URI.create(enrolment.masterUrl()),
                URI.create(enrolment.contentUrl()),
                keys,
                enrolment.enrolledAt());
    }
}
