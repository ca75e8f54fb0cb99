package de.kitacampus.portal.slave.rights;

import de.kitacampus.portal.slave.staff.JobRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether a person may use something, and all that is needed to say why.
 *
 * @see "Design decision: DD131-20261122-one-decision-about-rights.md"
 */
public sealed interface RightDecision {

    /** She may. */
    sealed interface Granted extends RightDecision {}

    /**
     * One of her job roles has the right.
     *
     * @param since when the role got it, or null if that is not known
     */
    record ByRole(JobRole role, @Nullable Instant since) implements Granted {}

    /** An exception for her says so. */
    record ByException(PersonalRight exception) implements Granted {}

    /** She may not. */
    sealed interface Denied extends RightDecision {
        Reason reason();
    }

    /**
     * She cannot sign in.
     *
     * @param left her last day of work if that is why, or null
     */
    record Inactive(@Nullable LocalDate left) implements Denied {
        @Override
        public Reason reason() {
            return Reason.PERSON_INACTIVE;
        }
    }

    /** Nobody can use it. */
    record NotOffered(ItemKind kind, RightsItems.State state) implements Denied {
        @Override
        public Reason reason() {
            return state == RightsItems.State.NOT_PUBLISHED ? Reason.NOT_PUBLISHED : Reason.COURSE_NOT_OFFERED;
        }
    }

    /** Kita-Campus has suspended the portal, so that no course can be used. */
    record Suspended() implements Denied {
        @Override
        public Reason reason() {
            return Reason.PORTAL_SUSPENDED;
        }
    }

    /** An exception for her says so. */
    record Excepted(PersonalRight exception) implements Denied {
        @Override
        public Reason reason() {
            return Reason.EXCEPTED;
        }
    }

    /** She has no job role, and rights are given to job roles. */
    record WithoutRole() implements Denied {
        @Override
        public Reason reason() {
            return Reason.NO_ROLE;
        }
    }

    /** None of her job roles has the right. */
    record RolesWithout(List<JobRole> roles) implements Denied {

        public RolesWithout {
            roles = List.copyOf(roles);
        }

        @Override
        public Reason reason() {
            return Reason.ROLES_NOT_ALLOWED;
        }
    }

    /** Why not. */
    enum Reason {
        PERSON_INACTIVE,
        NO_ROLE,
        ROLES_NOT_ALLOWED,
        /** An exception for the person. */
        EXCEPTED,
        /** The course or the content was withdrawn or never was there. */
        COURSE_NOT_OFFERED,
        /** Own content that the carrier has not published. */
        NOT_PUBLISHED,
        PORTAL_SUSPENDED
    }
}
