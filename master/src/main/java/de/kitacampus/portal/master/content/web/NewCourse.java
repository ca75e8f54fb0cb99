package de.kitacampus.portal.master.content.web;

import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatTreatment;
import de.kitacampus.portal.master.catalog.CourseData;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A course as it begins: a draft with what the shop needs at least.
 *
 * @param price net, e.g. {@code 39.00}
 */
record NewCourse(
        @Nullable String title,
        @Nullable String price,
        @Nullable Integer passMark,
        @Nullable Integer learningMinutes,
        @Nullable Integer usagePeriodMonths) {

    /** What a course can be made of, or a sentence for each field that is wrong. */
    sealed interface Reading {

        record Data(CourseData data) implements Reading {}

        record Wrong(List<String> sentences) implements Reading {}
    }

    Reading read(ManageTexts texts) {
        Optional<Money> listPrice = money();
        List<String> wrong = Stream.of(
                        told(!plainTitle().isEmpty() && plainTitle().length() <= CourseData.MAX_TITLE)
                                .map(_ -> texts.get("content.manage.field.title", CourseData.MAX_TITLE)),
                        told(listPrice.isPresent()).map(_ -> texts.get("content.manage.field.price")),
                        told(isWithin(passMark, 0, CourseData.MAX_PASS_MARK))
                                .map(_ -> texts.get("content.manage.field.passMark", CourseData.MAX_PASS_MARK)),
                        told(isWithin(learningMinutes, 1, CourseData.MAX_LEARNING_MINUTES))
                                .map(_ -> texts.get(
                                        "content.manage.field.learningMinutes", CourseData.MAX_LEARNING_MINUTES)),
                        told(isWithin(usagePeriodMonths, 1, CourseData.MAX_USAGE_PERIOD_MONTHS))
                                .map(_ -> texts.get(
                                        "content.manage.field.usagePeriodMonths", CourseData.MAX_USAGE_PERIOD_MONTHS)))
                .flatMap(Optional::stream)
                .toList();
        return wrong.isEmpty() ? new Reading.Data(data(listPrice.orElseThrow())) : new Reading.Wrong(wrong);
    }

    private static Optional<Boolean> told(boolean right) {
        return right ? Optional.empty() : Optional.of(true);
    }

    private static boolean isWithin(@Nullable Integer number, int least, int most) {
        return number != null && number >= least && number <= most;
    }

    private static int known(@Nullable Integer number) {
        return Objects.requireNonNull(number, "was read before");
    }

    private String plainTitle() {
        return title == null ? "" : title.strip();
    }

    private Optional<Money> money() {
        try {
            return Optional.of(Money.euro(price == null ? "" : price)).filter(amount -> !amount.isNegative());
        } catch (IllegalArgumentException | ArithmeticException noAmount) {
            return Optional.empty();
        }
    }

    private CourseData data(Money listPrice) {
        return new CourseData(
                plainTitle(),
                "",
                "",
                Set.of(),
                Set.of(),
                List.of(),
                known(learningMinutes),
                listPrice,
                VatTreatment.STANDARD,
                null,
                known(usagePeriodMonths),
                known(passMark),
                null,
                null);
    }
}
