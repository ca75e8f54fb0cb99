package de.kitacampus.portal.master.exchange;

import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatTreatment;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.master.catalog.Category;
import de.kitacampus.portal.master.catalog.CourseData;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The words of the list of all courses and times. */
record TimesWords(Locale language) {

    String text(String key, Object... values) {
        return CatalogWords.text("exchange.times." + key, language).formatted(values);
    }

    String chapter(@Nullable Category category) {
        return category == null ? text("others") : CatalogWords.of(category, language);
    }

    String learningTime(CourseData course) {
        return new Formats(language).duration(Duration.ofMinutes(course.learningMinutes()));
    }

    String usagePeriod(CourseData course) {
        return text(course.usagePeriodMonths() == 1 ? "month" : "months", course.usagePeriodMonths());
    }

    /** The net price, and what it is with value added tax, or why there is none. */
    List<String> price(CourseData course) {
        Formats formats = new Formats(language);
        if (course.listPrice().isZero()) {
            return List.of(text("free"));
        }
        String net = text("net", formats.money(course.listPrice()));
        if (course.vatTreatment() == VatTreatment.EXEMPT) {
            return Stream.of(
                            net,
                            CatalogWords.of(VatTreatment.EXEMPT, language),
                            Objects.requireNonNullElse(course.vatReason(), ""))
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
        return List.of(
                net,
                text(
                        "gross",
                        formats.money(gross(course)),
                        formats.percent(course.vatTreatment().rate())));
    }

    static Money gross(CourseData course) {
        return course.listPrice().withVat(course.vatTreatment().rate(), RoundingMode.HALF_UP);
    }
}
