package de.kitacampus.portal.master.portals;

/** What became of adding a portal. */
public sealed interface AddPortalOutcome {

    record Added(NewEnrolment enrolment) implements AddPortalOutcome {}

    record NameTaken() implements AddPortalOutcome {}

    record CarrierUnknown() implements AddPortalOutcome {}
}
