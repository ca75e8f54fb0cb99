package de.kitacampus.portal.slave.rights;

/** Whether a person may use a course, and why. */
public sealed interface RightDecision {

    /** Allowed by this job role. */
    record Granted(String byRole) implements RightDecision {}

    record Denied(Reason reason) implements RightDecision {}

    /** Why not. */
    enum Reason {
        PERSON_INACTIVE,
        NO_ROLE,
        ROLES_NOT_ALLOWED,
        COURSE_NOT_OFFERED
    }
}
