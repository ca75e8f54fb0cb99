package de.kitacampus.portal.common.wire.v1;

/** Every refusal a portal must be able to explain to a person. */
public enum ProblemCode {
    /** The request's signature or one of its claims was refused; the title says which. */
    REQUEST_REFUSED,
    /** The two clocks differ by more than the tolerance; the title says which is ahead. */
    CLOCK_SKEW,
    PORTAL_UNKNOWN,
    PORTAL_SUSPENDED,
    ENROLMENT_CODE_UNKNOWN,
    ENROLMENT_CODE_USED,
    ENROLMENT_CODE_EXPIRED,
    /** The key in the request is that of another portal: the folder with the keys was copied. */
    ENROLMENT_KEY_TAKEN,
    COURSE_UNKNOWN,
    COURSE_NOT_PLAYABLE,
    USAGE_PERIOD_OVER,
    /** The test was failed and may be repeated later; the detail is the instant. */
    RETAKE_TOO_EARLY,
    /** The test was failed as often as the course allows. */
    NO_ATTEMPT_LEFT,
    RETURN_URL_FOREIGN,
    /** The batch does not follow the last one; the portal must resend from the journal head in {@code /health}. */
    JOURNAL_GAP,
    /** The batch contradicts what was received before: the portal must stop and raise an alarm. */
    JOURNAL_FORK,
    /** The master has no result of this user, course and booking of this portal. */
    RESULT_UNKNOWN,
    /** The course was not passed as far as the master knows. */
    NOT_PASSED,
    /** A certificate that still counts was issued for this booking with another commitment. */
    COMMITMENT_CHANGED,
    /** The provider itself revoked this booking's certificate, and confirms no other; the detail is the reason. */
    ATTESTATION_WITHDRAWN,
    ATTESTATION_UNKNOWN,
    /** The carrier has no such invoice, or the invoice has no such file. */
    INVOICE_UNKNOWN,
    /** The ledger has no such event of this portal. */
    EVENT_UNKNOWN,
    /** Only bookings of courses that cost something can be disputed; the detail says more. */
    NOT_DISPUTABLE,
    /** The booking was disputed before; the list of disputes tells what became of it. */
    DISPUTED_BEFORE,
    MESSAGE_UNREADABLE,
    TOO_MANY_REQUESTS,
    INTERNAL
}
