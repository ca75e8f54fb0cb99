package de.kitacampus.portal.common.testing;

import de.kitacampus.portal.common.id.PortalId;
import de.kitacampus.portal.common.journal.UsageBatch;
import de.kitacampus.portal.common.signing.DocumentSigner;
import de.kitacampus.portal.common.signing.RequestSigner;
import de.kitacampus.portal.common.signing.SigningKey;
import de.kitacampus.portal.common.signing.TrustedKeys.TrustedKey;
import de.kitacampus.portal.common.wire.v1.EnrolmentRequest;
import de.kitacampus.portal.common.wire.v1.SignedDocument;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;

/**
 * A portal as the master sees it, for tests: it holds a key and signs what it is told to.
 *
 * @param id the portal
 * @param key its key
 * @param masterUrl the audience of its requests
 * @param clock its clock
 */
public record TestPortal(PortalId id, SigningKey key, String masterUrl, Clock clock) {

    public static final String MASTER = "https://master.example";
    public static final String URL = "https://portal.example";

    public static TestPortal enrolled() {
        return new TestPortal(PortalId.random(), SigningKey.generate(), MASTER, Clock.systemUTC());
    }

    public TestPortal withId(PortalId other) {
        return new TestPortal(other, key, masterUrl, clock);
    }

    public TestPortal withKey(SigningKey other) {
        return new TestPortal(id, other, masterUrl, clock);
    }

    public TestPortal withMaster(String url) {
        return new TestPortal(id, key, url, clock);
    }

    public TestPortal withClock(Clock other) {
        return new TestPortal(id, key, masterUrl, other);
    }

    /** What the master knows of an active portal. */
    public TrustedKey trusted() {
        return new TrustedKey(id, key.publicKey(), false);
    }

    public TrustedKey suspended() {
        return new TrustedKey(id, key.publicKey(), true);
    }

    /**
     * @param pathAndQuery as in the request line, e.g. {@code /api/v1/results?after=0}
     * @return the bearer token of this one request
     */
    public String token(String method, String pathAndQuery, byte[] body) {
        return new RequestSigner(id, key, masterUrl, clock).sign(method, URI.create(masterUrl + pathAndQuery), body);
    }

    public String token(String method, String pathAndQuery) {
        return token(method, pathAndQuery, new byte[0]);
    }

    public String sign(UsageBatch batch) {
        return new DocumentSigner(key).sign(SignedDocument.USAGE_BATCH, batch);
    }

    /** The self-signed request to redeem a code. */
    public SignedDocument enrolment(String code, Instant createdAt) {
        var request = new EnrolmentRequest(code, URL, key.publicJwk(), "1.0", createdAt);
        return new SignedDocument(new DocumentSigner(key).sign(SignedDocument.ENROLMENT_REQUEST, request));
    }
}
