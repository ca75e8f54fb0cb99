package de.kitacampus.portal.slave.staff;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** People, centres and job roles as other modules see them. */
public interface Staff {

    Optional<Person> find(PersonId id);

    Map<PersonId, Person> findAll(Collection<PersonId> ids);

    /** The person who signs in with this account. */
    Optional<Person> ofAccount(UUID accountId);

    /** People whose first or last name contains the text, in any case. */
    List<PersonId> named(String text);

    List<Centre> centres();

    List<JobRole> roles();
}
