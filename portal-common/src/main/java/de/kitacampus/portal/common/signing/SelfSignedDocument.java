package de.kitacampus.portal.common.signing;

import com.nimbusds.jose.JWSObject;
import de.kitacampus.portal.common.wire.v1.EnrolmentRequest;
import de.kitacampus.portal.common.wire.v1.SignedDocument;
import de.kitacampus.portal.common.wire.v1.UnreadableMessage;
import de.kitacampus.portal.common.wire.v1.WireJson;
import java.text.ParseException;

/** Reads an enrolment request, which is signed with the key inside it: proof that the sender holds that key. */
public final class SelfSignedDocument {

    private SelfSignedDocument() {}

    /**
     * @throws DocumentVerifier.UntrustedDocument if it was not signed with the key it names
     * @throws de.kitacampus.portal.common.wire.v1.UnreadableMessage if it is no enrolment request
     */
    public static EnrolmentRequest enrolmentRequest(String jws) {
        try {
            String claimed = JWSObject.parse(jws).getPayload().toString();
            PublicKey key = keyIn(WireJson.read(claimed, EnrolmentRequest.class));
            return new DocumentVerifier(key).verify(jws, SignedDocument.ENROLMENT_REQUEST, EnrolmentRequest.class);
        } catch (ParseException broken) {
            throw new DocumentVerifier.UntrustedDocument("not a signed document");
        }
    }

    private static PublicKey keyIn(EnrolmentRequest request) {
        try {
            return PublicKey.of(request.publicKey());
        } catch (IllegalArgumentException noKey) {
            throw new UnreadableMessage("EnrolmentRequest: " + noKey.getMessage(), noKey);
        }
    }
}
