package de.kitacampus.portal.master.exchange;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.table.ImportColumn;
import de.kitacampus.portal.common.table.ImportPreview;
import de.kitacampus.portal.common.table.RowVerdict;
import de.kitacampus.portal.common.table.RowVerdict.Change;
import de.kitacampus.portal.common.table.RowVerdict.Difference;
import de.kitacampus.portal.common.table.TableImport.Outcome;
import de.kitacampus.portal.common.table.TableImport.Reading;
import de.kitacampus.portal.common.table.TextTable;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.master.pricing.PlannedPrices;
import de.kitacampus.portal.master.pricing.PlannedPrices.Planned;
import de.kitacampus.portal.master.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** List prices from a workbook, each planned for its day: all rows that were shown as new or changed, or none. */
@Service
@RolesAllowed({Roles.ADMIN, Roles.CATALOG})
public class PriceImports {

    private final CourseRows rows;
    private final PlannedPrices prices;
    private final Clock clock;

    PriceImports(CourseRows rows, PlannedPrices prices, Clock clock) {
        this.rows = rows;
        this.prices = prices;
        this.clock = clock;
    }

    /**
     * One price that would be planned.
     *
     * @param before the price that would hold on that day otherwise
     */
    public record Wanted(CourseNumber course, String title, Money price, LocalDate from, Money before) {

        String words() {
            return course + " " + title;
        }
    }

    public List<? extends ImportColumn> columns() {
        return PriceColumn.ALL;
    }

    @Transactional(readOnly = true)
    public Reading<List<Wanted>> preview(TextTable table, Locale language) {
        Map<PriceColumn, Integer> places = ImportColumn.recognised(table.headers(), PriceColumn.ALL);
        List<ImportColumn> missing =
                List.<ImportColumn>of(PriceColumn.NUMBER, PriceColumn.PRICE, PriceColumn.FROM).stream()
                        .filter(column -> !places.containsKey(column))
                        .toList();
        if (!missing.isEmpty()) {
            return new Reading.Missing<>(missing);
        }
        Outlook outlook = outlook();
        Map<String, Integer> seen = new HashMap<>();
        List<RowVerdict> verdicts = new ArrayList<>();
        List<Wanted> work = new ArrayList<>();
        for (TextTable.Line line : table.lines()) {
            RowCells<PriceColumn> cells = new RowCells<>(line, places);
            Wanted wanted = wanted(cells, outlook, seen).orElse(null);
            RowVerdict verdict = verdict(cells, wanted, outlook, new Formats(language));
            verdicts.add(verdict);
            if (wanted != null && verdict.change() != Change.UNCHANGED) {
                work.add(wanted);
            }
        }
        return new Reading.Read<>(new ImportPreview<>(table, ignored(table), verdicts, work));
    }

    private static List<String> ignored(TextTable table) {
        return table.headers().stream()
                .filter(header ->
                        !header.isBlank() && PriceColumn.ALL.stream().noneMatch(column -> column.isHeaded(header)))
                .toList();
    }

    /** The courses, and what each will cost as it is planned now. */
    private record Outlook(Map<CourseNumber, CourseRow> courses, Map<CourseNumber, TreeMap<LocalDate, Money>> planned) {

        @Nullable
        Money plannedFor(CourseNumber course, LocalDate day) {
            return planned.getOrDefault(course, new TreeMap<>()).get(day);
        }

        Money on(CourseRow course, LocalDate day) {
            return Optional.ofNullable(planned.getOrDefault(course.number(), new TreeMap<>())
                            .floorEntry(day))
                    .map(Map.Entry::getValue)
                    .orElse(course.data().listPrice());
        }
    }

    private Outlook outlook() {
        Map<CourseNumber, TreeMap<LocalDate, Money>> planned = new HashMap<>();
        for (Planned one : prices.waiting()) {
            planned.computeIfAbsent(one.course(), _ -> new TreeMap<>()).put(one.from(), one.price());
        }
        return new Outlook(rows.all(), planned);
    }

    private Optional<Wanted> wanted(RowCells<PriceColumn> cells, Outlook outlook, Map<String, Integer> seen) {
        String written = cells.text(PriceColumn.NUMBER);
        CourseRow course = CourseNumber.isValid(written) ? outlook.courses().get(CourseNumber.of(written)) : null;
        if (course == null) {
            cells.refuse(PriceColumn.NUMBER, CourseNumber.isValid(written) ? "no-course" : "number", written);
        }
        Money price = cells.amount(PriceColumn.PRICE).map(Money::euro).orElse(null);
        LocalDate from = cells.day(PriceColumn.FROM, null);
        LocalDate earliest =
                LocalDate.ofInstant(clock.instant(), BillingPeriod.ZONE).plusDays(1);
        if (from == null && cells.text(PriceColumn.FROM).isEmpty()) {
            cells.refuse(PriceColumn.FROM, "missing");
        } else if (from != null && from.isBefore(earliest)) {
            cells.refuse(PriceColumn.FROM, "early", RowCells.words(earliest));
        }
        if (course == null || price == null || from == null || !cells.refusals().isEmpty()) {
            return Optional.empty();
        }
        Integer first = seen.putIfAbsent(course.number() + " " + from, cells.line());
        if (first != null) {
            cells.refuse(PriceColumn.FROM, "twice", String.valueOf(first));
            return Optional.empty();
        }
        return Optional.of(new Wanted(course.number(), course.data().title(), price, from, outlook.on(course, from)));
    }

    private static RowVerdict verdict(
            RowCells<PriceColumn> cells, @Nullable Wanted wanted, Outlook outlook, Formats formats) {
        if (wanted == null) {
            return new RowVerdict(
                    cells.line(), cells.text(PriceColumn.NUMBER), Change.REFUSED, List.of(), cells.refusals());
        }
        String subject = wanted.words() + ", " + formats.date(wanted.from());
        if (wanted.price().equals(wanted.before())) {
            return new RowVerdict(cells.line(), subject, Change.UNCHANGED, List.of(), List.of());
        }
        Change change = outlook.plannedFor(wanted.course(), wanted.from()) == null ? Change.NEW : Change.CHANGED;
        Difference difference =
                new Difference(PriceColumn.PRICE, formats.money(wanted.before()), formats.money(wanted.price()));
        return new RowVerdict(cells.line(), subject, change, List.of(difference), List.of());
    }

    /** Plans what was shown. */
    @Transactional
    public Outcome apply(ImportPreview<List<Wanted>> shown, IntConsumer progress) {
        Outlook now = outlook();
        List<String> changed = shown.work().stream()
                .filter(wanted -> !isAsShown(wanted, now))
                .map(Wanted::words)
                .toList();
        if (!changed.isEmpty()) {
            return new Outcome.ChangedMeanwhile(changed);
        }
        int done = 0;
        for (Wanted wanted : shown.work()) {
            var outcome = prices.plan(wanted.course(), wanted.price(), wanted.from());
            if (!(outcome instanceof PlannedPrices.Outcome.Kept)) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return new Outcome.ChangedMeanwhile(List.of(wanted.words()));
            }
            done++;
            progress.accept(done);
        }
        return new Outcome.Done();
    }

    private static boolean isAsShown(Wanted wanted, Outlook now) {
        CourseRow course = now.courses().get(wanted.course());
        return course != null && now.on(course, wanted.from()).equals(wanted.before());
    }
}
