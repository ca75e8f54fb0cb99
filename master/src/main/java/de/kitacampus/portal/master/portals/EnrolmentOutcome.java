package de.kitacampus.portal.master.portals;

import java.time.Instant;

/** What became of an enrolment. */
public sealed interface EnrolmentOutcome {

    record Enrolled(Portal portal, String carrierName) implements EnrolmentOutcome {}

    record CodeUnknown() implements EnrolmentOutcome {}

    record CodeUsed(Instant usedAt) implements EnrolmentOutcome {}

    /** Another portal holds this key; the code stays redeemable. */
    record KeyTaken() implements EnrolmentOutcome {}

    record CodeExpired(Instant expiredAt) implements EnrolmentOutcome {}
}
