package de.kitacampus.portal.slave.staff;

import de.kitacampus.portal.slave.security.AccountSummary;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person as the office edits it.
 *
 * @param details with what is planned: centres and roles with their days, first and last day
 * @param version what a change must name, so that nobody overwrites another's change unseen
 * @param account the account, or null when the person cannot sign in yet
 * @param deactivatedAt since when the person is inactive, or null
 */
public record PersonRecord(
        Person person,
        PersonDetails details,
        int version,
        @Nullable AccountSummary account,
        @Nullable Instant deactivatedAt) {}
