package de.kitacampus.portal.slave.learning.ui;

import de.kitacampus.portal.common.excel.ExcelColumn;
import de.kitacampus.portal.common.excel.ExcelExport;
import de.kitacampus.portal.common.time.BillingPeriod;
import de.kitacampus.portal.slave.learning.LearningRow;
import de.kitacampus.portal.slave.learning.LearningState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The overview as a worksheet; its texts are read once, so that the download needs no screen. */
final class OverviewSheet {

    private OverviewSheet() {}

    static ExcelExport<LearningRow> of(LearningTexts texts) {
        String erased = texts.text("overview.erased");
        var states = new EnumMap<LearningState.Step, String>(LearningState.Step.class);
        for (var step : LearningState.Step.values()) {
            states.put(step, texts.text("state." + step.name()));
        }
        return new ExcelExport<>(
                texts.text("overview.title"),
                List.of(
                        ExcelColumn.text(
                                texts.text("overview.person"),
                                28,
                                row -> row.personName() == null ? erased : row.personName()),
                        ExcelColumn.text(texts.text("overview.centre"), 24, LearningRow::centreName),
                        ExcelColumn.text(texts.text("overview.course"), 12, row -> row.course()
                                .value()),
                        ExcelColumn.text(texts.text("overview.course-title"), 44, LearningRow::title),
                        ExcelColumn.date(texts.text("overview.booked-at"), 14, row -> day(row.bookedAt())),
                        ExcelColumn.text(
                                texts.text("overview.state"),
                                16,
                                row -> states.get(row.state().step())),
                        ExcelColumn.percent(texts.text("overview.score-percent"), 14, row -> row.state()
                                .scorePercent()),
                        ExcelColumn.number(texts.text("overview.minutes"), 14, row -> row.state()
                                .time()
                                .toMinutes()),
                        ExcelColumn.date(
                                texts.text("overview.passed-at"),
                                14,
                                row -> row.state().passedAt() == null
                                        ? null
                                        : day(row.state().passedAt()))));
    }

    private static LocalDate day(@Nullable Instant instant) {
        return LocalDate.ofInstant(Objects.requireNonNull(instant), BillingPeriod.ZONE);
    }
}
