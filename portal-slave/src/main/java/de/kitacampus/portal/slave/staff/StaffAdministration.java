package de.kitacampus.portal.slave.staff;

import java.util.List;
import java.util.Optional;

/**
 * What the office does with people. An administrator of the carrier sees everybody, the head of a centre only the people
 * of the centres she leads; anybody else sees nobody.
 */
public interface StaffAdministration {

    /** Longest name, as stored. */
    int MAX_NAME = 80;
    /** Longest staff number, as stored. */
    int MAX_STAFF_NUMBER = 40;

    List<PersonRecord> list(StaffFilter filter, StaffOrder order, boolean ascending, int offset, int limit);

    long count(StaffFilter filter);

    /** Empty also when the person is none of the current account's. */
    Optional<PersonRecord> find(PersonId id);

    /** Centres that the current account may give to people. */
    List<Centre> ownCentres();

    SaveOutcome add(PersonDetails details, Optional<AccountWish> account);

    SaveOutcome change(PersonId id, int version, PersonDetails details, Optional<AccountWish> account);

    /** The person can no longer sign in; what she did stays. */
    SaveOutcome deactivate(PersonId id);

    SaveOutcome activate(PersonId id);

    /** Makes a new password, to be handed over once. */
    SaveOutcome newPassword(PersonId id);
}
