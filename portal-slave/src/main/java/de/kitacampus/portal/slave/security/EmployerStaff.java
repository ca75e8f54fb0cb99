package de.kitacampus.portal.slave.security;

import java.util.UUID;

/** Knows which account belongs to whom the employer signed in; implemented by the module that knows the staff. */
public interface EmployerStaff {

    /** Finds her account, or makes it if that is wanted, and gives her the roles and centres that she has at the employer. */
    Arrival arrive(EmployerIdentity identity);

    /** What became of it. */
    sealed interface Arrival {

        record Known(UUID accountId) implements Arrival {}

        record Refused(Reason reason) implements Arrival {}
    }

    /** Why somebody does not get in, as told on the sign-in page. */
    enum Reason {
        /** No person here belongs to her, and none may be made. */
        UNKNOWN,
        /** Her e-mail address belongs to several people here. */
        SEVERAL,
        /** She has left, or her access is locked. */
        LOCKED,
        /** What the employer tells is not enough to make a person of. */
        INCOMPLETE
    }
}
