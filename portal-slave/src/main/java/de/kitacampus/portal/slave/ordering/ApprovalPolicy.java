package de.kitacampus.portal.slave.ordering;

import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.slave.offer.OfferedCourse;
import de.kitacampus.portal.slave.staff.Person;
import de.kitacampus.portal.slave.staff.PersonId;
import de.kitacampus.portal.slave.staff.Supervision;
import java.math.BigDecimal;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says when a booking has to be approved.
 *
 * @see "Design decision: DD156-20261122-approval-before-booking.md"
 */
@Service
@Transactional
public class ApprovalPolicy {

    private final JdbcClient jdbc;
    private final Supervision supervision;
    private final ObjectProvider<DueCourses> due;

    ApprovalPolicy(JdbcClient jdbc, Supervision supervision, ObjectProvider<DueCourses> due) {
        this.jdbc = jdbc;
        this.supervision = supervision;
        this.due = due;
    }

    @Transactional(readOnly = true)
    public ApprovalRule rule() {
        return jdbc.sql("select mode, above, days, version from approval_rule where id = 1")
                .query((row, line) -> new ApprovalRule(
                        ApprovalRule.Mode.valueOf(row.getString("mode")),
                        Money.euro(row.getBigDecimal("above")),
                        row.getInt("days"),
                        row.getInt("version")))
                .optional()
                .orElse(ApprovalRule.NONE);
    }

    /** Whether anybody may have to wait for an approval. */
    @Transactional(readOnly = true)
    public boolean isOn() {
        return rule().mode() != ApprovalRule.Mode.OFF;
    }

    /**
     * The one person whose bookings the signed-in account may have to get approved: herself, unless she administers the portal for the
     * carrier. What she books for others she has decided.
     */
    @Transactional(readOnly = true)
    public Optional<PersonId> asker() {
        return supervision.isAdmin() || !isOn()
                ? Optional.empty()
                : supervision.me().map(Person::id);
    }

    /** Whether her own booking of this course has to be approved; what is due as mandatory training never has. */
    @Transactional(readOnly = true)
    public boolean asks(PersonId asker, OfferedCourse course) {
        return rule().asks(course.course().purchasePrice())
                && due.stream()
                        .noneMatch(source -> source.isDue(asker, course.course().number()));
    }

    /**
     * For the carrier's administrators.
     *
     * @param rule with the version that was read
     * @return false if somebody else changed it meanwhile; nothing was saved
     */
    public boolean change(ApprovalRule rule) {
        if (!supervision.isAdmin()) {
            throw new AccessDeniedException("what is to be approved is for the carrier's administrators to say");
        }
        if (rule.days() < ApprovalRule.MIN_DAYS
                || rule.days() > ApprovalRule.MAX_DAYS
                || rule.above().isNegative()
                || rule.above().compareTo(ApprovalRule.MAX_ABOVE) > 0) {
            throw new IllegalArgumentException("the rule is out of its limits");
        }
        BigDecimal above = rule.above().amount();
        if (rule.version() == 0) {
            return jdbc.sql("""
                            insert into approval_rule (id, version, mode, above, days) values (1, 1, ?, ?, ?)
                            on conflict do nothing""").params(rule.mode().name(), above, rule.days()).update() == 1;
        }
        return jdbc.sql("""
                        update approval_rule set version = version + 1, mode = ?, above = ?, days = ?
                        where id = 1 and version = ?""")
                        .params(rule.mode().name(), above, rule.days(), rule.version())
                        .update()
                == 1;
    }
}
