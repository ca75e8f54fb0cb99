package de.kitacampus.portal.common.wire.v1;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatRate;
import de.kitacampus.portal.common.money.VatTreatment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One course as a carrier sees it.
 *
 * @param number course number, which is the article number too
 * @param title title for people
 * @param teaser one sentence
 * @param description plain text with line breaks
 * @param categories identifiers of the shop's categories
 * @param targetGroups identifiers of target groups
 * @param authors name and qualification of each author of the provider
 * @param learningMinutes learning time in minutes
 * @param purchasePrice EK, net
 * @param listPrice the provider's list price, net
 * @param vatTreatment how value added tax applies
 * @param vatRate the rate in per cent
 * @param vatReason the reason of an exemption, or null
 * @param usagePeriodMonths usage period (Nutzungszeit) in months from the booking
 * @param passMark per cent of the comprehension test
 * @param mandatory the rule of mandatory training, or null
 * @param pictureUrl absolute URL of the picture, or null
 * @param advertisedAsNew whether the course is advertised as new
 * @param retake the rule of repeating the test, or null: as often and as soon as one likes
 */
public record CatalogCourse(
        CourseNumber number,
        String title,
        String teaser,
        String description,
        List<String> categories,
        List<String> targetGroups,
        List<Author> authors,
        int learningMinutes,
        Money purchasePrice,
        Money listPrice,
        VatTreatment vatTreatment,
        VatRate vatRate,
        @Nullable String vatReason,
        int usagePeriodMonths,
        int passMark,
        @Nullable MandatoryRule mandatory,
        @Nullable String pictureUrl,
        boolean advertisedAsNew,
        @Nullable RetakeRule retake) {

    /** A course whose test can be repeated as often and as soon as one likes. */
    public CatalogCourse(
            CourseNumber number,
            String title,
            String teaser,
            String description,
            List<String> categories,
            List<String> targetGroups,
            List<Author> authors,
            int learningMinutes,
            Money purchasePrice,
            Money listPrice,
            VatTreatment vatTreatment,
            VatRate vatRate,
            @Nullable String vatReason,
            int usagePeriodMonths,
            int passMark,
            @Nullable MandatoryRule mandatory,
            @Nullable String pictureUrl,
            boolean advertisedAsNew) {
        this(
                number,
                title,
                teaser,
                description,
                categories,
                targetGroups,
                authors,
                learningMinutes,
                purchasePrice,
                listPrice,
                vatTreatment,
                vatRate,
                vatReason,
                usagePeriodMonths,
                passMark,
                mandatory,
                pictureUrl,
                advertisedAsNew,
                null);
    }

    /** An author of the provider. */
    public record Author(String name, String qualification) {}

    /**
     * @param intervalMonths after how many months the training is due again
     * @param legalBasis the provision, in German
     */
    public record MandatoryRule(int intervalMonths, String legalBasis) {}

    /**
     * @param attempts most attempts, the first included, or null for any number
     * @param waitHours hours from the end of a failed attempt to the next one, or null for none
     */
    public record RetakeRule(
            @Nullable Integer attempts, @Nullable Integer waitHours) {}
}
