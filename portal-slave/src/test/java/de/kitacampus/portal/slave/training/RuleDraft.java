package de.kitacampus.portal.slave.training;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.slave.staff.RoleId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A rule as most tests want it: for all, before the start of work, every two years, with a lead of thirty days. */
public final class RuleDraft {

    private final Subject subject;
    private String name = "Belehrung";
    private Set<RoleId> roles = Set.of();
    private int firstDays;
    private @Nullable Integer months = 24;
    private LocalDate validFrom = LocalDate.of(2000, 1, 1);
    private LocalDate appliesFrom = validFrom;
    private boolean booking;

    public RuleDraft(CourseNumber course) {
        this(new Subject.Course(course));
    }

    public RuleDraft(Subject subject) {
        this.subject = subject;
    }

    public RuleDraft named(String text) {
        name = text;
        return this;
    }

    public RuleDraft only(Set<RoleId> some) {
        roles = some;
        return this;
    }

    /** @param days from the start of work to the first training */
    public RuleDraft first(int days) {
        firstDays = days;
        return this;
    }

    /** @param interval in months, or null for once */
    public RuleDraft every(@Nullable Integer interval) {
        months = interval;
        return this;
    }

    /** In force from this day on, and no duty begins earlier. */
    public RuleDraft from(LocalDate day) {
        return validFrom(day).appliesFrom(day);
    }

    public RuleDraft validFrom(LocalDate day) {
        validFrom = day;
        return this;
    }

    public RuleDraft appliesFrom(LocalDate day) {
        appliesFrom = day;
        return this;
    }

    /** The portal books by itself. */
    public RuleDraft booking() {
        booking = true;
        return this;
    }

    public RuleContent content() {
        return new RuleContent(
                name,
                subject,
                roles,
                Set.of(),
                firstDays,
                months,
                30,
                "§ 34 Abs. 5a IfSG",
                "Der Wortlaut.",
                validFrom,
                appliesFrom,
                true,
                booking,
                true,
                0,
                14);
    }
}
