package de.kitacampus.portal.common.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import de.kitacampus.portal.common.signing.TrustedKeys.TrustedKey;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/**
 * Checks the token of a signed request: the signature first, then every claim, the single use last, so that a forged
 * token cannot use up a genuine one.
 *
 * @see "DD002-20261122-signed-api.md"
 */
public final class RequestVerifier {

    private static final int MAX_TOKEN_ID = 64;

    private final TrustedKeys keys;
    private final SeenTokens seen;
    private final String audience;
    private final Clock clock;
    private final List<Rule> rules = List.of(
            RequestVerifier::isComplete,
            RequestVerifier::namesTheHolderOfTheKey,
            this::isMeantForUs,
            RequestVerifier::livesShortly,
            this::isNotFromTheFuture,
            this::hasNotExpired,
            RequestVerifier::isForThisMethod,
            RequestVerifier::isForThisUrl,
            RequestVerifier::isForThisBody);

    /**
     * @param keys the portals' keys
     * @param seen the memory of used tokens
     * @param audience this master's URL
     * @param clock this master's clock
     */
    public RequestVerifier(TrustedKeys keys, SeenTokens seen, String audience, Clock clock) {
        this.keys = keys;
        this.seen = seen;
        this.audience = audience;
        this.clock = clock;
    }

    public Verification verify(String token, RequestFacts request) {
        SignedJWT jwt;
        JWTClaimsSet claims;
        try {
            jwt = SignedJWT.parse(token);
            claims = jwt.getJWTClaimsSet();
        } catch (ParseException unreadable) {
            return new Verification.Refused(reasonOfUnreadable(token));
        }
        Optional<Refusal> header = checkHeader(jwt.getHeader());
        if (header.isPresent()) {
            return new Verification.Refused(header.get());
        }
        Optional<TrustedKey> key = keys.find(jwt.getHeader().getKeyID());
        if (key.isEmpty()) {
            return new Verification.Refused(Refusal.UNKNOWN_KEY);
        }
        if (!signatureFits(jwt, key.get())) {
            return new Verification.Refused(Refusal.SIGNATURE);
        }
        if (key.get().suspended()) {
            return new Verification.Refused(Refusal.PORTAL_SUSPENDED);
        }
        Candidate candidate = new Candidate(claims, key.get(), request);
        for (Rule rule : rules) {
            Optional<Refusal> refusal = rule.check(candidate);
            if (refusal.isPresent()) {
                return new Verification.Refused(refusal.get());
            }
        }
        Instant forgetAfter = claims.getExpirationTime().toInstant().plus(RequestToken.CLOCK_TOLERANCE);
        if (!seen.firstUse(key.get().portal(), claims.getJWTID(), forgetAfter)) {
            return new Verification.Refused(Refusal.REPLAYED);
        }
        return new Verification.Accepted(key.get().portal(), key.get().key().keyId(), claims);
    }

    /** A token with {@code alg none} is no JWS at all for the library; the reason should still say so. */
    private static Refusal reasonOfUnreadable(String token) {
        try {
            var header = com.nimbusds.jose.Header.parse(
                    new com.nimbusds.jose.util.Base64URL(token.substring(0, Math.max(0, token.indexOf('.')))));
            return JWSAlgorithm.ES256.equals(header.getAlgorithm()) ? Refusal.MALFORMED : Refusal.ALGORITHM;
        } catch (ParseException notEvenAHeader) {
            return Refusal.MALFORMED;
        }
    }

    private static Optional<Refusal> checkHeader(JWSHeader header) {
        if (!JWSAlgorithm.ES256.equals(header.getAlgorithm())) {
            return Optional.of(Refusal.ALGORITHM);
        }
        if (header.getJWK() != null
                || header.getJWKURL() != null
                || header.getX509CertChain() != null
                || header.getX509CertURL() != null) {
            return Optional.of(Refusal.EMBEDDED_KEY);
        }
        if (header.getType() == null
                || !RequestToken.TYPE.equals(header.getType().getType())) {
            return Optional.of(Refusal.TYPE);
        }
        return header.getKeyID() == null ? Optional.of(Refusal.UNKNOWN_KEY) : Optional.empty();
    }

    private static boolean signatureFits(SignedJWT jwt, TrustedKey key) {
        try {
            return jwt.verify(new ECDSAVerifier(key.key().ecKey()));
        } catch (JOSEException broken) {
            return false;
        }
    }

    private static Optional<Refusal> isComplete(Candidate candidate) {
        JWTClaimsSet claims = candidate.claims();
        String tokenId = claims.getJWTID();
        boolean complete = claims.getIssueTime() != null
                && claims.getExpirationTime() != null
                && tokenId != null
                && !tokenId.isBlank()
                && tokenId.length() <= MAX_TOKEN_ID;
        return complete ? Optional.empty() : Optional.of(Refusal.CLAIM_MISSING);
    }

    private static Optional<Refusal> namesTheHolderOfTheKey(Candidate candidate) {
        String holder = candidate.key().portal().toString();
        boolean named = holder.equals(candidate.claims().getIssuer())
                && holder.equals(candidate.claims().getSubject());
        return named ? Optional.empty() : Optional.of(Refusal.ISSUER);
    }

    private Optional<Refusal> isMeantForUs(Candidate candidate) {
        return candidate.claims().getAudience().equals(List.of(audience))
                ? Optional.empty()
                : Optional.of(Refusal.AUDIENCE);
    }

    private static Optional<Refusal> livesShortly(Candidate candidate) {
        Duration lifetime = Duration.between(candidate.issuedAt(), candidate.expiresAt());
        return lifetime.compareTo(RequestToken.MAX_LIFETIME) <= 0 && lifetime.isPositive()
                ? Optional.empty()
                : Optional.of(Refusal.LIFETIME);
    }

    private Optional<Refusal> isNotFromTheFuture(Candidate candidate) {
        return candidate.issuedAt().isAfter(clock.instant().plus(RequestToken.CLOCK_TOLERANCE))
                ? Optional.of(Refusal.TOO_EARLY)
                : Optional.empty();
    }

    private Optional<Refusal> hasNotExpired(Candidate candidate) {
        return candidate.expiresAt().plus(RequestToken.CLOCK_TOLERANCE).isBefore(clock.instant())
                ? Optional.of(Refusal.EXPIRED)
                : Optional.empty();
    }

    private static Optional<Refusal> isForThisMethod(Candidate candidate) {
        return candidate.text(RequestToken.METHOD).equals(candidate.request().method())
                ? Optional.empty()
                : Optional.of(Refusal.METHOD);
    }

    private static Optional<Refusal> isForThisUrl(Candidate candidate) {
        String expected = RequestToken.normalized(candidate.request().url());
        return candidate.text(RequestToken.URL).equals(expected) ? Optional.empty() : Optional.of(Refusal.URL);
    }

    private static Optional<Refusal> isForThisBody(Candidate candidate) {
        String digest = RequestToken.contentDigest(candidate.request().body());
        return RequestToken.sameDigest(candidate.text(RequestToken.CONTENT_DIGEST), digest)
                ? Optional.empty()
                : Optional.of(Refusal.BODY);
    }

    private interface Rule {
        Optional<Refusal> check(Candidate candidate);
    }

    private record Candidate(JWTClaimsSet claims, TrustedKey key, RequestFacts request) {

        Instant issuedAt() {
            return instant(claims.getIssueTime());
        }

        Instant expiresAt() {
            return instant(claims.getExpirationTime());
        }

        String text(String claim) {
            return claims.getClaim(claim) instanceof String text ? text : "";
        }

        private static Instant instant(Date date) {
            return date.toInstant();
        }
    }
}
