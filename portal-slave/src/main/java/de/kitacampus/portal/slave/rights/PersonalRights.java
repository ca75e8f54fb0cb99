package de.kitacampus.portal.slave.rights;

import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Exceptions for single persons, always with an end. Administrators of the carrier make them; heads of centres see those of their people;
 * anybody else sees none.
 *
 * @see "Design decision: DD130-20261122-exceptions-from-roles.md"
 */
public interface PersonalRights {

    /** Longest reason, as stored. */
    int MAX_REASON = 300;

    boolean mayEdit();

    /** The day in the carrier's time zone. */
    LocalDate today();

    /** The person, if the current account may look at her rights. */
    Optional<Person> person(PersonId id);

    /** People whose rights the current account may look at, by name. */
    List<Person> people(String search, int offset, int limit);

    /** Everything rights can be given for, courses first; nothing for those who may look at nobody's rights. */
    List<RightsItems.Entry> items();

    /** All of a person, also those that have ended, the one that ends last first. */
    List<Row> of(PersonId person);

    /** Those for an item that count or will count. */
    List<Row> of(RightsItem item);

    /** All that count or will count, the one that ends last first. */
    List<Row> live();

    /** Why the person may or may not use it; empty when her rights are not for the current account to see. */
    Optional<RightDecision> explain(PersonId person, RightsItem item);

    /** What an exception would change; changes nothing. */
    Preview preview(Draft draft);

    Outcome make(Draft draft);

    /** Lets it end on another day, also today. */
    Outcome change(UUID id, int version, LocalDate until, String reason);

    /** Takes it back at once. */
    Outcome end(UUID id, int version);

    /** An exception to be made; begins today at the earliest. */
    record Draft(
            PersonId person,
            RightsItem item,
            boolean allowed,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String reason) {}

    /**
     * @param name of the person, or null after she was erased
     * @param label number and title of the item, or its key when it is gone
     * @param userName who made it, or null for the application itself
     */
    record Row(
            PersonalRight right,
            @Nullable String name,
            String label,
            @Nullable String userName) {}

    /**
     * @param now whether the person may use it now, and why
     * @param changes whether the exception makes a difference on its first day, as far as is known today
     * @param running bookings of her that run now and would be blocked
     */
    record Preview(RightDecision now, boolean changes, long running) {}

    /** What became of a change. */
    sealed interface Outcome {
        record Saved(PersonalRight right) implements Outcome {}

        /** The translation key says why. */
        record Invalid(Field field, String messageKey) implements Outcome {}

        /** There is one already for this person and item; it can be changed or ended. */
        record AlreadyThere(PersonalRight right) implements Outcome {}

        /** Somebody else was faster; nothing was saved. */
        record ChangedMeanwhile() implements Outcome {}

        record NotYours() implements Outcome {}
    }

    /** The field a refusal belongs to. */
    enum Field {
        PERSON,
        ITEM,
        FROM,
        UNTIL,
        REASON
    }
}
