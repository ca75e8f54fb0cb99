package de.kitacampus.portal.slave.training;

import org.jspecify.annotations.Nullable;

/**
 * A duty with names.
 *
 * @param duty the duty
 * @param name last name first, or null when the person was erased
 * @param centres the person's centres
 * @param roles the person's job roles
 * @param booking what automatic booking came to, or null when it was not tried or succeeded
 */
public record PersonDuty(
        Duty duty,
        @Nullable String name,
        String centres,
        String roles,
        @Nullable String booking) implements OfPerson {}
