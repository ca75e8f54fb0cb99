package de.kitacampus.portal.master.exchange;

import de.kitacampus.portal.common.id.CourseNumber;
import de.kitacampus.portal.common.table.ImportColumn;
import de.kitacampus.portal.common.table.ImportPreview;
import de.kitacampus.portal.common.table.RowVerdict;
import de.kitacampus.portal.common.table.RowVerdict.Change;
import de.kitacampus.portal.common.table.RowVerdict.Difference;
import de.kitacampus.portal.common.table.TableImport.Outcome;
import de.kitacampus.portal.common.table.TableImport.Reading;
import de.kitacampus.portal.common.table.TextTable;
import de.kitacampus.portal.master.catalog.CourseChange;
import de.kitacampus.portal.master.catalog.CourseEditing;
import de.kitacampus.portal.master.catalog.CourseSchedules;
import de.kitacampus.portal.master.catalog.CourseSchedules.Wish;
import de.kitacampus.portal.master.catalog.Pictures;
import de.kitacampus.portal.master.security.Roles;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Courses from a workbook: all rows that were shown as new or changed, or none. */
@Service
@RolesAllowed({Roles.ADMIN, Roles.CATALOG})
public class CourseImports {

    private final CourseRows rows;
    private final CourseEditing editing;
    private final CourseSchedules schedules;
    private final Pictures pictures;

    CourseImports(CourseRows rows, CourseEditing editing, CourseSchedules schedules, Pictures pictures) {
        this.rows = rows;
        this.editing = editing;
        this.schedules = schedules;
        this.pictures = pictures;
    }

    /**
     * One course that would be written.
     *
     * @param before the course as it was when the preview was made, or null for a new one
     */
    public record Planned(@Nullable CourseRow before, CourseRow after) {

        String words() {
            return after.number() + " " + after.data().title();
        }
    }

    public List<? extends ImportColumn> columns() {
        return CourseColumn.ALL;
    }

    @Transactional(readOnly = true)
    public Reading<List<Planned>> preview(TextTable table, Locale language) {
        Map<CourseColumn, Integer> places = ImportColumn.recognised(table.headers(), CourseColumn.ALL);
        if (!places.containsKey(CourseColumn.NUMBER)) {
            return new Reading.Missing<>(List.of(CourseColumn.NUMBER));
        }
        Map<CourseNumber, CourseRow> known = rows.all();
        Map<CourseNumber, Integer> seen = new HashMap<>();
        List<RowVerdict> verdicts = new ArrayList<>();
        List<Planned> work = new ArrayList<>();
        for (TextTable.Line line : table.lines()) {
            RowCells<CourseColumn> cells = new RowCells<>(line, places);
            Optional<Planned> planned = planned(cells, known, seen);
            RowVerdict verdict = verdict(cells, planned.orElse(null), language);
            verdicts.add(verdict);
            if (verdict.change() == Change.NEW || verdict.change() == Change.CHANGED) {
                planned.ifPresent(work::add);
            }
        }
        return new Reading.Read<>(new ImportPreview<>(table, ignored(table), verdicts, work));
    }

    private static List<String> ignored(TextTable table) {
        return table.headers().stream()
                .filter(header -> !header.isBlank()
                        && CourseColumn.ALL.stream()
                                .noneMatch(column -> column.isHeaded(header) && !column.isToldOnly()))
                .toList();
    }

    private Optional<Planned> planned(
            RowCells<CourseColumn> cells, Map<CourseNumber, CourseRow> known, Map<CourseNumber, Integer> seen) {
        String written = cells.text(CourseColumn.NUMBER);
        if (!CourseNumber.isValid(written)) {
            cells.refuse(CourseColumn.NUMBER, "number", written);
            return Optional.empty();
        }
        CourseNumber number = CourseNumber.of(written);
        Integer first = seen.putIfAbsent(number, cells.line());
        if (first != null) {
            cells.refuse(CourseColumn.NUMBER, "twice", String.valueOf(first));
            return Optional.empty();
        }
        CourseRow before = known.get(number);
        Optional<CourseRow> after = new CourseReading(cells, before, pictures::exists).read(number);
        after.ifPresent(row -> checkDays(cells, before, row));
        return after.filter(_ -> cells.refusals().isEmpty()).map(row -> new Planned(before, row));
    }

    private void checkDays(RowCells<CourseColumn> cells, @Nullable CourseRow before, CourseRow after) {
        Wish kept = before == null ? new Wish(null, false, null) : before.days();
        if (after.days().equals(kept)) {
            return;
        }
        schedules.check(after.state(), after.days()).ifPresent(refused -> {
            switch (refused) {
                case CourseSchedules.Outcome.TooEarly(LocalDate earliest) ->
                    cells.refuse(
                            isBefore(after.days().publishOn(), earliest)
                                    ? CourseColumn.PUBLISH_ON
                                    : CourseColumn.RETIRE_ON,
                            "early",
                            RowCells.words(earliest));
                case CourseSchedules.Outcome.WrongOrder _ -> cells.refuse(CourseColumn.RETIRE_ON, "order");
                case CourseSchedules.Outcome.OnOffer _ -> cells.refuse(CourseColumn.PUBLISH_ON, "on-offer");
                case CourseSchedules.Outcome.NotOnOffer _ -> cells.refuse(CourseColumn.RETIRE_ON, "not-on-offer");
                case CourseSchedules.Outcome.Kept _, CourseSchedules.Outcome.CourseUnknown _ -> {}
            }
        });
    }

    private static boolean isBefore(@Nullable LocalDate day, LocalDate earliest) {
        return day != null && day.isBefore(earliest);
    }

    private static RowVerdict verdict(RowCells<CourseColumn> cells, @Nullable Planned planned, Locale language) {
        if (planned == null) {
            String subject = (cells.text(CourseColumn.NUMBER) + " " + cells.text(CourseColumn.TITLE)).strip();
            return new RowVerdict(cells.line(), subject, Change.REFUSED, List.of(), cells.refusals());
        }
        CourseRow before = planned.before();
        if (before == null) {
            return new RowVerdict(cells.line(), planned.words(), Change.NEW, List.of(), List.of());
        }
        List<Difference> differences = differences(before, planned.after(), new CourseText(language));
        Change change = differences.isEmpty() ? Change.UNCHANGED : Change.CHANGED;
        return new RowVerdict(cells.line(), planned.words(), change, differences, List.of());
    }

    private static List<Difference> differences(CourseRow before, CourseRow after, CourseText text) {
        return CourseColumn.ALL.stream()
                .filter(column -> !column.isToldOnly())
                .map(column -> new Difference(column, text.of(column, before), text.of(column, after)))
                .filter(difference -> !difference.before().equals(difference.after()))
                .toList();
    }

    /** Writes what was shown, each course through the door that people use. */
    @Transactional
    public Outcome apply(ImportPreview<List<Planned>> shown, IntConsumer progress) {
        Map<CourseNumber, CourseRow> now = rows.all();
        List<String> changed = shown.work().stream()
                .filter(planned -> !isAsShown(planned, now.get(planned.after().number())))
                .map(Planned::words)
                .toList();
        if (!changed.isEmpty()) {
            return new Outcome.ChangedMeanwhile(changed);
        }
        int done = 0;
        for (Planned planned : shown.work()) {
            if (!write(planned)) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return new Outcome.ChangedMeanwhile(List.of(planned.words()));
            }
            done++;
            progress.accept(done);
        }
        return new Outcome.Done();
    }

    private static boolean isAsShown(Planned planned, @Nullable CourseRow now) {
        CourseRow before = planned.before();
        if (before == null || now == null) {
            return before == now;
        }
        return Objects.requireNonNull(before.entry()).version()
                        == Objects.requireNonNull(now.entry()).version()
                && before.days().equals(now.days());
    }

    private boolean write(Planned planned) {
        CourseRow before = planned.before();
        CourseRow after = planned.after();
        boolean written = true;
        if (before == null) {
            written = editing.add(after.number(), after.data()) instanceof CourseChange.Changed;
        } else if (!before.data().equals(after.data())) {
            long version = Objects.requireNonNull(before.entry()).version();
            written = editing.change(after.number(), version, after.data()) instanceof CourseChange.Changed;
        }
        Wish kept = before == null ? new Wish(null, false, null) : before.days();
        if (written && !after.days().equals(kept)) {
            written = schedules.plan(after.number(), after.days()) instanceof CourseSchedules.Outcome.Kept;
        }
        return written;
    }
}
