package de.kitacampus.portal.slave.pseudonyms;

import de.kitacampus.portal.common.id.UserId;
import de.kitacampus.portal.slave.staff.PersonId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The random user IDs under which people are accounted for outside this portal. */
public interface Pseudonyms {

    /** The person's user ID; made when first asked for, also when two ask at once. */
    UserId of(PersonId person);

    /** The person's user ID if there is one already. */
    Optional<UserId> known(PersonId person);

    /** The person behind a user ID; empty when it is unknown or erased. */
    Optional<PersonId> personOf(UserId userId);

    /** Like {@link #personOf}, for many; those unknown or erased are missing. */
    Map<UserId, PersonId> personsOf(Collection<UserId> userIds);

    /** Forgets whose user ID it was. What was accounted for keeps the ID; asked again, the person would get a new one. */
    void erase(PersonId person);
}
