package de.kitacampus.portal.slave.training;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ready-made rule with its legal basis.
 *
 * @param id its name in the database
 * @param name for people
 * @param roleNames job roles of these names it is meant for; empty for all
 * @param firstWithinDays see {@link RuleContent#firstWithinDays()}
 * @param intervalMonths after how many months again, or null for once
 * @param leadDays see {@link RuleContent#leadDays()}
 * @param courseHint what the legal basis of a course of the catalog contains that fulfils it, or null if no course can
 * @param wordings the legal basis over time, the oldest first
 * @param remark what the law leaves open
 */
public record ReadyMade(
        String id,
        String name,
        List<String> roleNames,
        int firstWithinDays,
        @Nullable Integer intervalMonths,
        int leadDays,
        @Nullable String courseHint,
        List<Wording> wordings,
        String remark) {

    /** A provision as it read from a day on. */
    public record Wording(LocalDate validFrom, String legalBasis, String text) {}

    public Wording present() {
        return wordings.getLast();
    }
}
