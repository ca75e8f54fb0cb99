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
        @Nullable String picturePath) {

    /** An author of the provider. */
    public record Author(String name, String qualification) {}

    /** Due again after so many months, on this legal basis. */
    public record MandatoryRule(int intervalMonths, String legalBasis) {}
}
