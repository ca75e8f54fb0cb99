package de.kitacampus.portal.master.demo;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatTreatment;
import de.kitacampus.portal.master.catalog.Category;
import de.kitacampus.portal.master.catalog.Course;
import de.kitacampus.portal.master.catalog.CourseData;
import de.kitacampus.portal.master.catalog.CourseState;
import de.kitacampus.portal.master.catalog.TargetGroup;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A course as {@code catalog.json} describes it. */
record DemoCourse(
        CourseNumber number,
        String title,
        String teaser,
        String description,
        Set<String> categories,
        Set<String> targetGroups,
        List<Course.Author> authors,
        int learningMinutes,
        String priceNet,
        VatTreatment vat,
        @Nullable String vatReason,
        int usagePeriodMonths,
        int passMark,
        Course.@Nullable MandatoryRule mandatory,
        @Nullable String picture) {

    private static final String EXEMPTION = "Steuerfrei nach § 4 Nr. 21 UStG";

    /**
     * @param storedPicture name of the stored picture, or null
     */
    CourseData data(@Nullable String storedPicture) {
        return new CourseData(
                title,
                teaser,
                description,
                Arrays.stream(Category.values())
                        .filter(category -> categories.contains(category.id()))
                        .collect(Collectors.toSet()),
                Arrays.stream(TargetGroup.values())
                        .filter(group -> targetGroups.contains(group.id()))
                        .collect(Collectors.toSet()),
                authors,
                learningMinutes,
                Money.euro(priceNet),
                vat,
                vatReason == null ? EXEMPTION : vatReason,
                usagePeriodMonths,
                passMark,
                mandatory,
                storedPicture);
    }

    CourseState published() {
        return categories.contains(Category.NEW.id()) ? CourseState.NEW : CourseState.LIVE;
    }
}
