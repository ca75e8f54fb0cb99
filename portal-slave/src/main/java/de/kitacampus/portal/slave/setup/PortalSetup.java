package de.kitacampus.portal.slave.setup;

import de.kitacampus.portal.common.signing.EnrolmentText;
import de.kitacampus.portal.slave.sync.EnrolledPortal;
import de.kitacampus.portal.slave.sync.MasterEnrolment.EnrolOutcome;
import de.kitacampus.portal.slave.sync.MasterEnrolment.Introduction;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes a fresh portal usable: known to its master, and with an administrator.
 *
 * @see "DD062-20261122-first-run-of-a-portal.md"
 */
public interface PortalSetup {

    /** Whether the portal still has no administrator; the wizard is open only then. */
    boolean open();

    Optional<EnrolledPortal> enrolled();

    /** Whether the operator has set a code that the wizard must ask for ({@code portal.setup.code}). */
    boolean codeRequired();

    /** Whether this is the operator's code; after too many wrong ones none fits until the next start. */
    boolean codeFits(String code);

    /** A sign of life from the master; uses nothing up. */
    Introduction introduce(EnrolmentText text);

    /** Enrols without making an administrator. */
    EnrolOutcome enrol(EnrolmentText text);

    /** Whether an administrator may enrol this portal anew, because it is not enrolled or no longer accepted. */
    boolean canEnrolAgain();

    /** Enrols anew; refused as {@code AlreadyEnrolled} as long as nothing is wrong. */
    EnrolOutcome enrolAgain(EnrolmentText text);

    /**
     * Makes the administrator and enrols, both or neither.
     *
     * @param text null if the portal is enrolled already
     */
    FinishOutcome finish(@Nullable EnrolmentText text, String userName, String password);

    /** Fetches the catalog for the first time; it would come by itself a little later. */
    boolean fetchCatalog();

    /** What became of the set-up. */
    sealed interface FinishOutcome {
        record Finished() implements FinishOutcome {}

        /** Somebody else was faster, or is at it right now. */
        record AlreadySetUp() implements FinishOutcome {}

        record NotEnrolled(EnrolOutcome why) implements FinishOutcome {}

        record NameTaken() implements FinishOutcome {}

        /** The translation key says what is wrong with the name. */
        record NameUnusable(String messageKey) implements FinishOutcome {}

        /** The translation key says which rule the password breaks. */
        record PasswordWeak(String messageKey) implements FinishOutcome {}
    }
}
