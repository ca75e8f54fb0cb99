package de.kitacampus.portal.master.exchange;

import static de.kitacampus.portal.master.exchange.CourseColumn.ATTEMPTS;
import static de.kitacampus.portal.master.exchange.CourseColumn.AUTHORS;
import static de.kitacampus.portal.master.exchange.CourseColumn.INTERVAL;
import static de.kitacampus.portal.master.exchange.CourseColumn.LEGAL_BASIS;
import static de.kitacampus.portal.master.exchange.CourseColumn.VAT;
import static de.kitacampus.portal.master.exchange.CourseColumn.VAT_REASON;
import static de.kitacampus.portal.master.exchange.CourseColumn.WAIT_HOURS;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.money.VatTreatment;
import de.kitacampus.portal.master.catalog.Course;
import de.kitacampus.portal.master.catalog.Course.MandatoryRule;
import de.kitacampus.portal.master.catalog.Course.RetakeRule;
import de.kitacampus.portal.master.catalog.CourseData;
import de.kitacampus.portal.master.catalog.CourseSchedules.Wish;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes a course of a row. What the file has no column for stays as it is; an empty cell empties the field. The list price counts for
 * new courses only: prices have their own import, with the day from which they hold.
 */
final class CourseReading {

    private static final Money FREE = Money.euro("0.00");

    private final RowCells<CourseColumn> cells;
    private final @Nullable CourseRow before;
    private final Predicate<String> isKept;
    private final @Nullable CourseData known;

    /** @param isKept whether there is a picture of this name */
    CourseReading(RowCells<CourseColumn> cells, @Nullable CourseRow before, Predicate<String> isKept) {
        this.cells = cells;
        this.before = before;
        this.isKept = isKept;
        this.known = before == null ? null : before.data();
    }

    /** Empty if the row was refused. */
    Optional<CourseRow> read(CourseNumber number) {
        CourseData data = data();
        Wish days = days();
        if (data == null || !cells.refusals().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new CourseRow(number, data, days, before == null ? null : before.entry()));
    }

    private @Nullable CourseData data() {
        CourseData base = known;
        String title = cells.demanded(CourseColumn.TITLE, base == null ? null : base.title(), CourseData.MAX_TITLE);
        String teaser = cells.text(CourseColumn.TEASER, base == null ? "" : base.teaser(), CourseData.MAX_TEASER);
        String description = cells.text(
                CourseColumn.DESCRIPTION, base == null ? "" : base.description(), CourseData.MAX_DESCRIPTION);
        var categories = cells.words(
                CourseColumn.CATEGORIES, base == null ? Set.of() : base.categories(), CatalogWords::category);
        var targetGroups = cells.words(
                CourseColumn.TARGET_GROUPS, base == null ? Set.of() : base.targetGroups(), CatalogWords::targetGroup);
        List<Course.Author> authors = authors();
        int minutes = cells.number(
                CourseColumn.LEARNING_MINUTES,
                number(CourseColumn.LEARNING_MINUTES),
                1,
                CourseData.MAX_LEARNING_MINUTES);
        int months = cells.number(
                CourseColumn.USAGE_MONTHS, number(CourseColumn.USAGE_MONTHS), 1, CourseData.MAX_USAGE_PERIOD_MONTHS);
        int passMark =
                cells.number(CourseColumn.PASS_MARK, number(CourseColumn.PASS_MARK), 0, CourseData.MAX_PASS_MARK);
        Money price =
                base == null ? cells.amount(CourseColumn.PRICE).map(Money::euro).orElse(FREE) : base.listPrice();
        VatTreatment vat = vat();
        String reason = vatReason(vat);
        MandatoryRule rule = mandatory();
        RetakeRule retake = RetakeRule.of(
                cells.numberOrNull(ATTEMPTS, number(ATTEMPTS), 1, CourseData.MAX_ATTEMPTS),
                cells.numberOrNull(WAIT_HOURS, number(WAIT_HOURS), 1, CourseData.MAX_WAIT_HOURS));
        String picture = picture();
        if (!cells.refusals().isEmpty()) {
            return null;
        }
        return new CourseData(
                title,
                teaser,
                description,
                categories,
                targetGroups,
                authors,
                minutes,
                price,
                vat,
                reason,
                months,
                passMark,
                rule,
                picture,
                retake);
    }

    private @Nullable Integer number(CourseColumn column) {
        return known == null ? null : CourseText.number(column, known);
    }

    private List<Course.Author> authors() {
        if (!cells.has(AUTHORS)) {
            return known == null ? List.of() : known.authors();
        }
        List<Course.Author> authors = CourseText.authors(cells.text(AUTHORS));
        if (authors.size() > CourseData.MAX_AUTHORS) {
            cells.refuse(AUTHORS, "many", String.valueOf(CourseData.MAX_AUTHORS));
        }
        authors.stream()
                .filter(author -> author.name().isBlank()
                        || author.name().length() > CourseData.MAX_AUTHOR_NAME
                        || author.qualification().length() > CourseData.MAX_QUALIFICATION)
                .forEach(author -> cells.refuse(AUTHORS, "author", author.name()));
        return authors;
    }

    private @Nullable String picture() {
        String before = known == null ? null : known.picture();
        if (!cells.has(CourseColumn.PICTURE)) {
            return before;
        }
        String name = cells.text(CourseColumn.PICTURE);
        if (!name.isEmpty() && !name.equals(before) && !isKept.test(name)) {
            cells.refuse(CourseColumn.PICTURE, "no-picture", name);
        }
        return name.isEmpty() ? null : name;
    }

    private VatTreatment vat() {
        if (!cells.has(VAT) && known != null) {
            return known.vatTreatment();
        }
        if (cells.text(VAT).isEmpty()) {
            cells.refuse(VAT, "missing");
        }
        return cells.word(VAT, CatalogWords::vat).orElse(VatTreatment.STANDARD);
    }

    private @Nullable String vatReason(VatTreatment vat) {
        String reason = cells.text(
                VAT_REASON, known == null || known.vatReason() == null ? "" : known.vatReason(), CourseData.MAX_REASON);
        if (vat == VatTreatment.EXEMPT && reason.isEmpty()) {
            cells.refuse(VAT_REASON, "missing");
        }
        return reason.isEmpty() ? null : reason;
    }

    private @Nullable MandatoryRule mandatory() {
        MandatoryRule rule = known == null ? null : known.mandatory();
        Integer interval = cells.numberOrNull(INTERVAL, number(INTERVAL), 1, CourseData.MAX_INTERVAL_MONTHS);
        String basis = cells.text(LEGAL_BASIS, rule == null ? "" : rule.legalBasis(), CourseData.MAX_REASON);
        if (interval == null && basis.isEmpty()) {
            return null;
        }
        if (interval == null) {
            if (cells.text(INTERVAL).isEmpty()) {
                cells.refuse(INTERVAL, "missing");
            }
            return null;
        }
        if (basis.isEmpty()) {
            cells.refuse(LEGAL_BASIS, "missing");
        }
        return new MandatoryRule(interval, basis);
    }

    private Wish days() {
        Wish kept = before == null ? new Wish(null, false, null) : before.days();
        LocalDate publishOn = cells.day(CourseColumn.PUBLISH_ON, kept.publishOn());
        LocalDate retireOn = cells.day(CourseColumn.RETIRE_ON, kept.retireOn());
        boolean asNew = cells.has(CourseColumn.AS_NEW)
                ? cells.word(CourseColumn.AS_NEW, CatalogWords::yesOrNo).orElse(false)
                : kept.asNew();
        return new Wish(publishOn, publishOn != null && asNew, retireOn);
    }
}
