package de.kitacampus.portal.slave.staff;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/**
 * Many people at once, for imports; for the carrier's administrators only.
 *
 * @see AccessDeniedException
 */
public interface StaffBulk {

    /** Everybody there is, active or not. */
    List<Known> everybody();

    /** What is wrong with these details by themselves. */
    Optional<SaveOutcome.Invalid> check(PersonDetails details);

    /**
     * Adds and changes people in the caller's transaction: all of them or, if anybody was changed since she was read, nobody.
     *
     * @param progress hears how many are done
     */
    Outcome apply(List<Entry> entries, IntConsumer progress);

    /** Gives everybody who has none an account that waits for its password to be set by a link. */
    List<Account> provideAccounts(List<PersonId> people);

    /** A person as read. */
    record Known(PersonId id, int version, PersonDetails details, boolean active) {}

    /**
     * @param known whom to change, or null for a new person
     */
    record Entry(@Nullable Known known, PersonDetails details) {}

    /** A person with her account. */
    record Account(PersonId person, java.util.UUID account, String userName, boolean fresh) {}

    /** What became of it. */
    sealed interface Outcome {

        /** In the order of the entries. */
        record Applied(List<PersonId> people) implements Outcome {}

        record ChangedMeanwhile(List<PersonId> people) implements Outcome {}
    }
}
