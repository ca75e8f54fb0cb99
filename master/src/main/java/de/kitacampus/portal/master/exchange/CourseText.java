package de.kitacampus.portal.master.exchange;

import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.master.catalog.Category;
import de.kitacampus.portal.master.catalog.Course;
import de.kitacampus.portal.master.catalog.Course.MandatoryRule;
import de.kitacampus.portal.master.catalog.Course.RetakeRule;
import de.kitacampus.portal.master.catalog.CourseData;
import de.kitacampus.portal.master.catalog.CourseEntry;
import de.kitacampus.portal.master.catalog.TargetGroup;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What stands in a cell, as text: for differences, and in the workbook where it is not a number or a day. */
record CourseText(Locale language) {

    private static final Pattern AUTHOR = Pattern.compile("(?s)(.*?)\\s*\\((.*)\\)");

    String of(CourseColumn column, CourseRow row) {
        CourseData data = row.data();
        return switch (column) {
            case NUMBER -> row.number().value();
            case TITLE -> data.title();
            case TEASER -> data.teaser();
            case DESCRIPTION -> data.description();
            case CATEGORIES -> list(data.categories(), Comparator.naturalOrder(), this::category);
            case TARGET_GROUPS -> list(data.targetGroups(), Comparator.naturalOrder(), this::targetGroup);
            case AUTHORS -> data.authors().stream().map(CourseText::author).collect(Collectors.joining("\n"));
            case PRICE -> data.listPrice().amount().toPlainString();
            case VAT -> CatalogWords.of(data.vatTreatment(), language);
            case VAT_REASON -> text(data.vatReason());
            case LEGAL_BASIS ->
                text(Optional.ofNullable(data.mandatory())
                        .map(MandatoryRule::legalBasis)
                        .orElse(null));
            case PICTURE -> text(data.picture());
            case LEARNING_MINUTES, USAGE_MONTHS, PASS_MARK, ATTEMPTS, WAIT_HOURS, INTERVAL ->
                text(number(column, data));
            case AS_NEW ->
                row.days().publishOn() == null ? "" : CatalogWords.of(row.days().asNew(), language);
            case PUBLISH_ON, RETIRE_ON, CHANGED ->
                Optional.ofNullable(day(column, row)).map(RowCells::words).orElse("");
            case STATE -> CatalogWords.of(row.state(), language);
            case CHANGED_BY ->
                text(Optional.ofNullable(row.entry())
                        .map(CourseEntry::changedBy)
                        .orElse(null));
        };
    }

    static @Nullable Integer number(CourseColumn column, CourseData data) {
        Optional<RetakeRule> retake = Optional.ofNullable(data.retake());
        return switch (column) {
            case LEARNING_MINUTES -> data.learningMinutes();
            case USAGE_MONTHS -> data.usagePeriodMonths();
            case PASS_MARK -> data.passMark();
            case ATTEMPTS -> retake.map(RetakeRule::attempts).orElse(null);
            case WAIT_HOURS -> retake.map(RetakeRule::waitHours).orElse(null);
            case INTERVAL ->
                Optional.ofNullable(data.mandatory())
                        .map(MandatoryRule::intervalMonths)
                        .orElse(null);
            default -> null;
        };
    }

    static @Nullable LocalDate day(CourseColumn column, CourseRow row) {
        return switch (column) {
            case PUBLISH_ON -> row.days().publishOn();
            case RETIRE_ON -> row.days().retireOn();
            case CHANGED ->
                Optional.ofNullable(row.entry())
                        .map(entry -> LocalDate.ofInstant(entry.changedAt(), BillingPeriod.ZONE))
                        .orElse(null);
            default -> null;
        };
    }

    private String category(Category category) {
        return CatalogWords.of(category, language);
    }

    private String targetGroup(TargetGroup group) {
        return CatalogWords.of(group, language);
    }

    private static <T> String list(Collection<T> values, Comparator<T> order, Function<T, String> word) {
        return values.stream().sorted(order).map(word).collect(Collectors.joining("; "));
    }

    private static String author(Course.Author author) {
        return author.qualification().isBlank() ? author.name() : author.name() + " (" + author.qualification() + ")";
    }

    /** One author in each line: a name, and her qualification in brackets. */
    static List<Course.Author> authors(String cell) {
        return RowCells.parts(cell, "\\n").stream()
                .map(line -> {
                    Matcher matcher = AUTHOR.matcher(line);
                    return matcher.matches()
                            ? new Course.Author(matcher.group(1), matcher.group(2))
                            : new Course.Author(line, "");
                })
                .toList();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
