package de.kitacampus.portal.slave.training;

import de.kitacampus.portal.common.excel.ExcelColumn;
import de.kitacampus.portal.common.excel.ExcelExport;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An evidence folder as a worksheet: a row for each training, or one for a person who did none. */
final class FolderSheet {

    private record Row(Folder.Section section, Folder.Line line, Folder.@Nullable Done done) {}

    private FolderSheet() {}

    static void write(Folder folder, Locale language, java.io.OutputStream out) {
        FolderTexts texts = FolderTexts.in(language);
        new ExcelExport<>(texts.get("folder.sheet"), columns(folder, texts)).write(out, rows(folder));
    }

    private static Stream<Row> rows(Folder folder) {
        return folder.sections().stream().flatMap(section -> section.lines().stream()
                .flatMap(line -> line.done().isEmpty()
                        ? Stream.of(new Row(section, line, null))
                        : line.done().stream().map(done -> new Row(section, line, done))));
    }

    private static List<ExcelColumn<Row>> columns(Folder folder, FolderTexts texts) {
        return List.of(
                ExcelColumn.text(texts.get("folder.column.centre"), 24, row -> folder.centre()
                        .name()),
                ExcelColumn.text(
                        texts.get("folder.column.rule"),
                        36,
                        row -> row.section().version().content().name()),
                ExcelColumn.text(texts.get("folder.column.basis"), 28, row -> basis(row)),
                ExcelColumn.text(
                        texts.get("folder.column.name"),
                        26,
                        row -> row.line().name() == null
                                ? texts.get("erased")
                                : row.line().name()),
                ExcelColumn.text(
                        texts.get("folder.column.role"), 20, row -> row.line().roles()),
                ExcelColumn.date(texts.get("folder.column.since"), 12, row -> row.line()
                        .duty()
                        .since()),
                ExcelColumn.date(texts.get("folder.column.due"), 12, row -> row.line()
                        .duty()
                        .dueOn()),
                ExcelColumn.date(texts.get("folder.column.done"), 12, row -> day(row)),
                ExcelColumn.text(texts.get("folder.column.evidence"), 28, row -> evidence(row, texts)),
                ExcelColumn.number(texts.get("folder.column.days-late"), 14, row -> late(row)),
                ExcelColumn.text(
                        texts.get("folder.column.status"),
                        22,
                        row -> texts.status(row.line().duty())));
    }

    /** The provision under which it was done. */
    private static String basis(Row row) {
        int number = row.done() == null
                ? row.section().version().number()
                : row.done().cycle().wording();
        return row.section()
                .wordings()
                .getOrDefault(number, row.section().version())
                .content()
                .legalBasis();
    }

    private static @Nullable LocalDate day(Row row) {
        return row.done() == null ? null : row.done().day();
    }

    private static @Nullable Long late(Row row) {
        return row.done() == null ? null : row.done().cycle().daysLate();
    }

    private static String evidence(Row row, FolderTexts texts) {
        Folder.Done done = row.done();
        if (done == null) {
            return "";
        }
        return texts.evidence(done);
    }
}
