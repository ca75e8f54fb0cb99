package de.kitacampus.portal.slave.staff;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** People, centres and job roles as other modules see them. */
public interface Staff {

    Optional<Person> find(PersonId id);

    Map<PersonId, Person> findAll(Collection<PersonId> ids);

    /** The person who signs in with this account. */
    Optional<Person> ofAccount(UUID accountId);

    /** The account with which the person signs in, if she has one. */
    Optional<UUID> accountOf(PersonId id);

    /** Everybody with this e-mail address, in any case; some share one. */
    List<Person> withEmail(String email);

    /** People whose first or last name contains the text, in any case. */
    List<PersonId> named(String text);

    /** Everybody who is active, by last and first name. */
    List<Person> active();

    /** The job roles of everybody who is active, also of people without any. */
    Map<PersonId, Set<RoleId>> rolesOfActive();

    /** All job roles of everybody who is active and has one of these. */
    Map<PersonId, Set<RoleId>> rolesOfActive(Set<RoleId> anyOf);

    /** First and last day of work; who is unknown is missing. */
    Map<PersonId, Employment> employment(Collection<PersonId> ids);

    /** By name. */
    List<Centre> centres();

    /** In the carrier's order. */
    List<JobRole> roles();
}
