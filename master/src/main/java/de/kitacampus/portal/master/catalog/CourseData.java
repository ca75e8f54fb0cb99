package de.kitacampus.portal.master.catalog;

import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatTreatment;
import de.kitacampus.portal.master.catalog.Course.MandatoryRule;
import de.kitacampus.portal.master.catalog.Course.RetakeRule;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the back office can change of a course; the fields are those of {@link Course}.
 *
 * @param picture name of a stored picture, or null
 */
public record CourseData(
        String title,
        String teaser,
        String description,
        Set<Category> categories,
        Set<TargetGroup> targetGroups,
        List<Course.Author> authors,
        int learningMinutes,
        Money listPrice,
        VatTreatment vatTreatment,
        @Nullable String vatReason,
        int usagePeriodMonths,
        int passMark,
        @Nullable MandatoryRule mandatory,
        @Nullable String picture,
        @Nullable RetakeRule retake) {

    public static final int MAX_TITLE = 200;
    public static final int MAX_TEASER = 500;
    public static final int MAX_DESCRIPTION = 20_000;
    public static final int MAX_REASON = 500;
    public static final int MAX_LEARNING_MINUTES = 6_000;
    public static final int MAX_USAGE_PERIOD_MONTHS = 120;
    public static final int MAX_INTERVAL_MONTHS = 120;
    public static final int MAX_PASS_MARK = 100;
    public static final int MAX_ATTEMPTS = 100;
    public static final int MAX_WAIT_HOURS = 8_760;
    public static final int MAX_AUTHORS = 20;
    public static final int MAX_AUTHOR_NAME = 200;
    public static final int MAX_QUALIFICATION = 500;

    /**
     * @throws IllegalArgumentException if a field is missing or outside its range, or an exemption from VAT has no reason
     */
    public CourseData {
        title = title.strip();
        teaser = teaser.strip();
        description = description.strip();
        vatReason = vatReason == null || vatReason.isBlank() || vatTreatment != VatTreatment.EXEMPT
                ? null
                : vatReason.strip();
        categories = Set.copyOf(categories);
        targetGroups = Set.copyOf(targetGroups);
        authors = List.copyOf(authors);
        demand(!title.isEmpty() && title.length() <= MAX_TITLE, "title");
        demand(teaser.length() <= MAX_TEASER, "teaser");
        demand(description.length() <= MAX_DESCRIPTION, "description");
        demand(learningMinutes >= 1 && learningMinutes <= MAX_LEARNING_MINUTES, "learning time");
        demand(!listPrice.isNegative(), "list price");
        demand(vatTreatment != VatTreatment.EXEMPT || vatReason != null, "reason of the exemption from VAT");
        demand(vatReason == null || vatReason.length() <= MAX_REASON, "reason of the exemption from VAT");
        demand(usagePeriodMonths >= 1 && usagePeriodMonths <= MAX_USAGE_PERIOD_MONTHS, "usage period");
        demand(passMark >= 0 && passMark <= MAX_PASS_MARK, "pass mark");
        demand(authors.size() <= MAX_AUTHORS, "authors");
        authors.forEach(CourseData::check);
        demand(mandatory == null || isComplete(mandatory), "rule of mandatory training");
        demand(retake == null || isWithin(retake.attempts(), MAX_ATTEMPTS), "number of attempts");
        demand(retake == null || isWithin(retake.waitHours(), MAX_WAIT_HOURS), "time between attempts");
    }

    /** A course whose test can be repeated as often and as soon as one likes. */
    public CourseData(
            String title,
            String teaser,
            String description,
            Set<Category> categories,
            Set<TargetGroup> targetGroups,
            List<Course.Author> authors,
            int learningMinutes,
            Money listPrice,
            VatTreatment vatTreatment,
            @Nullable String vatReason,
            int usagePeriodMonths,
            int passMark,
            @Nullable MandatoryRule mandatory,
            @Nullable String picture) {
        this(
                title,
                teaser,
                description,
                categories,
                targetGroups,
                authors,
                learningMinutes,
                listPrice,
                vatTreatment,
                vatReason,
                usagePeriodMonths,
                passMark,
                mandatory,
                picture,
                null);
    }

    /** The same at another price. */
    public CourseData withListPrice(Money price) {
        return new CourseData(
                title,
                teaser,
                description,
                categories,
                targetGroups,
                authors,
                learningMinutes,
                price,
                vatTreatment,
                vatReason,
                usagePeriodMonths,
                passMark,
                mandatory,
                picture,
                retake);
    }

    private static boolean isWithin(@Nullable Integer limit, int most) {
        return limit == null || limit >= 1 && limit <= most;
    }

    private static void check(Course.Author author) {
        demand(!author.name().isBlank() && author.name().length() <= MAX_AUTHOR_NAME, "author's name");
        demand(author.qualification().length() <= MAX_QUALIFICATION, "author's qualification");
    }

    private static boolean isComplete(MandatoryRule rule) {
        return rule.intervalMonths() >= 1
                && rule.intervalMonths() <= MAX_INTERVAL_MONTHS
                && !rule.legalBasis().isBlank()
                && rule.legalBasis().length() <= MAX_REASON;
    }

    private static void demand(boolean holds, String field) {
        if (!holds) {
            throw new IllegalArgumentException("missing or out of range: " + field);
        }
    }
}
