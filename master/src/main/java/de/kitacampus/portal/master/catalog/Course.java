package de.kitacampus.portal.master.catalog;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatTreatment;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A course of the catalog.
 *
 * @param number course number, which is the article number too
 * @param title title for people
 * @param teaser one sentence
 * @param description plain text with line breaks
 * @param categories the shop's categories
 * @param targetGroups whom it is for
 * @param authors authors with their qualification
 * @param learningMinutes learning time in minutes
 * @param listPrice list price, net
 * @param vatTreatment how value added tax applies
 * @param vatReason reason of an exemption, or null
 * @param usagePeriodMonths usage period (Nutzungszeit) in months
 * @param passMark the platform's own pass mark in per cent
 * @param mandatory the rule of mandatory training, or null
 * @param state where the course stands
 * @param picturePath path of the picture on this host, or null
 * @param retake the rule of repeating the test, or null: as often and as soon as one likes
 */
public record Course(
        CourseNumber number,
        String title,
        String teaser,
        String description,
        Set<Category> categories,
        Set<TargetGroup> targetGroups,
        List<Author> authors,
        int learningMinutes,
        Money listPrice,
        VatTreatment vatTreatment,
        @Nullable String vatReason,
        int usagePeriodMonths,
        int passMark,
        @Nullable MandatoryRule mandatory,
        CourseState state,
        @Nullable String picturePath,
        @Nullable RetakeRule retake) {

    /** A course whose test can be repeated as often and as soon as one likes. */
    public Course(
            CourseNumber number,
            String title,
            String teaser,
            String description,
            Set<Category> categories,
            Set<TargetGroup> targetGroups,
            List<Author> authors,
            int learningMinutes,
            Money listPrice,
            VatTreatment vatTreatment,
            @Nullable String vatReason,
            int usagePeriodMonths,
            int passMark,
            @Nullable MandatoryRule mandatory,
            CourseState state,
            @Nullable String picturePath) {
        this(
                number,
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
                state,
                picturePath,
                null);
    }

    /** An author of the provider. */
    public record Author(String name, String qualification) {}

    /** Due again after so many months, on this legal basis. */
    public record MandatoryRule(int intervalMonths, String legalBasis) {}

    /**
     * How a failed test may be repeated.
     *
     * @param attempts most attempts, the first included, or null for any number
     * @param waitHours hours from the end of a failed attempt to the next one, or null for none
     */
    public record RetakeRule(
            @Nullable Integer attempts, @Nullable Integer waitHours) {

        /** The rule of these limits, or null if there is none of them. */
        public static @Nullable RetakeRule of(@Nullable Integer attempts, @Nullable Integer waitHours) {
            return attempts == null && waitHours == null ? null : new RetakeRule(attempts, waitHours);
        }
    }
}
