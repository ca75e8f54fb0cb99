package de.kitacampus.portal.common.signing;

/** Why a signed request is not accepted. */
public enum Refusal {
    MALFORMED("the token cannot be read"),
    TYPE("the token is not of type " + RequestToken.TYPE),
    ALGORITHM("only ES256 is allowed"),
    EMBEDDED_KEY("a token must not bring its own key"),
    UNKNOWN_KEY("the key is not known"),
    PORTAL_SUSPENDED("the portal is suspended"),
    SIGNATURE("the signature does not fit"),
    ISSUER("issuer and subject must be the portal that holds the key"),
    AUDIENCE("the token is meant for another master"),
    CLAIM_MISSING("a claim is missing"),
    LIFETIME("the token is valid for longer than 60 seconds"),
    EXPIRED("the token has expired; the portal's clock may be slow"),
    TOO_EARLY("the token is from the future; the portal's clock may be fast"),
    METHOD("the token was made for another method"),
    URL("the token was made for another URL"),
    BODY("the token was made for another body"),
    REPLAYED("the token has been used before");

    private final String sentence;

    Refusal(String sentence) {
        this.sentence = sentence;
    }

    /** What is wrong, in English, without any value from the request. */
    public String sentence() {
        return sentence;
    }

    /** Whether the two clocks are the likely cause. */
    public boolean isAboutTheClock() {
        return this == EXPIRED || this == TOO_EARLY;
    }
}
