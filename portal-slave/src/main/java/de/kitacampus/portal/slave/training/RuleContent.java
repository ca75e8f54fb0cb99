package de.kitacampus.portal.slave.training;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.slave.content.ContentId;
import de.kitacampus.portal.slave.staff.CentreId;
import de.kitacampus.portal.slave.staff.RoleId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says.
 *
 * @param name for people
 * @param subject what is to be done
 * @param roles job roles it is for; empty means all
 * @param centres centres it is for; empty means all
 * @param firstWithinDays days from the start of work to the first training; 0 means before the start of work
 * @param intervalMonths months after which it is due again, or null for once
 * @param leadDays from so many days before the due date on, something is to be done
 * @param legalBasis the provision
 * @param wording its text, or what the carrier wants to be quoted
 * @param validFrom the first day on which this version is the one in force
 * @param appliesFrom no duty under this rule begins earlier
 * @param enabled whether the rule is switched on
 * @param autoBook whether the portal books by itself
 * @param remind whether mails remind
 * @param headAfterDays days after the due date (negative: before) until the head is told
 * @param carrierAfterDays the same for the carrier
 */
public record RuleContent(
        String name,
        Subject subject,
        Set<RoleId> roles,
        Set<CentreId> centres,
        int firstWithinDays,
        @Nullable Integer intervalMonths,
        int leadDays,
        String legalBasis,
        String wording,
        LocalDate validFrom,
        LocalDate appliesFrom,
        boolean enabled,
        boolean autoBook,
        boolean remind,
        int headAfterDays,
        int carrierAfterDays) {

    public static final int MAX_NAME = 200;
    public static final int MAX_LEGAL_BASIS = 500;
    public static final int MAX_WORDING = 20_000;
    public static final int MAX_FIRST_DAYS = 3_650;
    public static final int MAX_INTERVAL_MONTHS = 600;
    /** Most days before and after a due date. */
    public static final int MAX_DAYS = 730;

    public RuleContent {
        name = name.strip();
        legalBasis = legalBasis.strip();
        wording = wording.strip();
        roles = Set.copyOf(roles);
        centres = Set.copyOf(centres);
    }

    /** The course to pass, or null if none is asked for. */
    public @Nullable CourseNumber course() {
        return subject instanceof Subject.Course(CourseNumber number) ? number : null;
    }

    /** The own content to do, or null if none is asked for. */
    public @Nullable ContentId ownContent() {
        return subject instanceof Subject.Content(ContentId id, var _) ? id : null;
    }

    RuleContent switched(boolean on, LocalDate from) {
        return new RuleContent(
                name,
                subject,
                roles,
                centres,
                firstWithinDays,
                intervalMonths,
                leadDays,
                legalBasis,
                wording,
                from,
                appliesFrom,
                on,
                autoBook,
                remind,
                headAfterDays,
                carrierAfterDays);
    }

    /** The last day on which a training of this day counts, or null for ever. */
    @Nullable
    LocalDate validUntil(LocalDate performedOn) {
        return intervalMonths == null ? null : performedOn.plusMonths(intervalMonths);
    }
}
