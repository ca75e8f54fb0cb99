package de.kitacampus.portal.slave.training;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it was saved at one time.
 *
 * @param rule the rule
 * @param number 1 for the first
 * @param recordedAt when it was saved
 * @param recordedBy the account that saved it, or null when the portal did
 * @param content what it says
 */
public record RuleVersion(
        RuleId rule,
        int number,
        Instant recordedAt,
        @Nullable UUID recordedBy,
        RuleContent content) {

    /** What proofs of this rule are filed under, see {@link Subject#key}. */
    String subject() {
        return content.subject().key(rule);
    }
}
