package de.kitacampus.portal.common.excel;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.time.BillingPeriod;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExcelExportTest {

    private record Line(
            @Nullable String text, long count, @Nullable Money amount, LocalDate day, Instant at) {}

    private static final Line BOOKING = new Line(
            "Größe, Übergang & <Ähre> „quer“ €",
            1_234,
            Money.euro("1234.50"),
            LocalDate.of(2023, 8, 18),
            Instant.parse("2023-08-18T11:52:00Z"));

    private static final ExcelExport<Line> EXPORT = new ExcelExport<>(
            "Buchungen",
            List.of(
                    ExcelColumn.text("Kurs", 20, Line::text),
                    ExcelColumn.number("Anzahl", 10, Line::count),
                    ExcelColumn.amount("EK (EUR)", 12, Line::amount),
                    ExcelColumn.date("Tag", 12, Line::day),
                    ExcelColumn.dateTime("Gebucht am", 18, BillingPeriod.ZONE, Line::at),
                    ExcelColumn.percent("Satz", 8, line -> new BigDecimal("19.00"))));

    private static XSSFWorkbook written(Stream<Line> rows, int rowsPerSheet) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        EXPORT.write(out, rows, rowsPerSheet);
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static XSSFWorkbook written(Line... rows) throws IOException {
        return written(Stream.of(rows), ExcelExport.MAX_ROWS);
    }

    @Test
    void cells_are_what_they_are() throws IOException {
        try (XSSFWorkbook workbook = written(BOOKING)) {
            Row row = workbook.getSheetAt(0).getRow(1);

            assertThat(row.getCell(0).getStringCellValue()).isEqualTo(BOOKING.text());
            assertThat(row.getCell(1).getCellType()).isEqualTo(CellType.NUMERIC);
            assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(1234.5);
            assertThat(row.getCell(2).getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
            assertThat(DateUtil.isCellDateFormatted(row.getCell(3))).isTrue();
            assertThat(row.getCell(3).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(BOOKING.day());
            assertThat(row.getCell(4).getLocalDateTimeCellValue()).isEqualTo(LocalDateTime.of(2023, 8, 18, 13, 52));
            assertThat(row.getCell(5).getNumericCellValue()).isEqualTo(19.0);
        }
    }

    @Test
    void the_header_is_frozen_and_the_filter_is_on() throws IOException {
        try (XSSFWorkbook workbook = written(BOOKING, BOOKING)) {
            var sheet = workbook.getSheetAt(0);

            assertThat(sheet.getSheetName()).isEqualTo("Buchungen");
            assertThat(sheet.getRow(0).getCell(2).getStringCellValue()).isEqualTo("EK (EUR)");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 1);
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:F3");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=cmd|' /C calc'!A0",
                "+1+1",
                "-2",
                "@SUM(A1)",
                "\t=1",
                "_x0041_",
                " mit Rand ",
                "=HYPERLINK(\"http://x\")"
            })
    void text_is_never_a_formula(String text) throws IOException {
        try (XSSFWorkbook workbook = written(line(text))) {
            var cell = workbook.getSheetAt(0).getRow(1).getCell(0);

            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getStringCellValue()).isEqualTo(text);
        }
    }

    @Test
    void control_characters_do_not_break_the_file() throws IOException {
        try (XSSFWorkbook workbook =
                written(line("a\u0000b\u0008c\u001Fd\uFFFEe\uD800f"), line("Zeile 1\nZeile 2 😀"))) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0).getStringCellValue())
                    .startsWith("a")
                    .contains("b", "c", "d", "e", "f");
            assertThat(workbook.getSheetAt(0).getRow(2).getCell(0).getStringCellValue())
                    .isEqualTo("Zeile 1\nZeile 2 😀");
        }
    }

    @Test
    void an_empty_cell_stays_empty_and_an_empty_export_has_its_header() throws IOException {
        try (XSSFWorkbook workbook = written(new Line(null, 0, null, BOOKING.day(), BOOKING.at()));
                XSSFWorkbook empty = written()) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(0)).isNull();
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(2)).isNull();
            assertThat(empty.getSheetAt(0).getLastRowNum()).isZero();
            assertThat(empty.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Kurs");
        }
    }

    @Test
    void what_does_not_fit_on_a_sheet_continues_on_the_next() throws IOException {
        try (XSSFWorkbook workbook = written(IntStream.range(0, 25).mapToObj(number -> line("Kurs " + number)), 10)) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
            assertThat(workbook.getSheetAt(1).getSheetName()).isEqualTo("Buchungen 2");
            assertThat(workbook.getSheetAt(2).getLastRowNum()).isEqualTo(5);
            assertThat(workbook.getSheetAt(2).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Kurs");
            assertThat(workbook.getSheetAt(1).getRow(1).getCell(0).getStringCellValue())
                    .isEqualTo("Kurs 10");
        }
    }

    @Test
    void a_full_sheet_alone_needs_no_second_one() throws IOException {
        try (XSSFWorkbook workbook = written(IntStream.range(0, 10).mapToObj(number -> line("x")), 10)) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
        }
    }

    @Test
    void a_long_name_of_a_sheet_with_forbidden_characters_is_made_fit() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ExcelExport<Line>("Kosten 11/2026: [alle] " + "x".repeat(40), EXPORT.columns())
                .write(out, Stream.of(BOOKING, BOOKING, BOOKING), 1);

        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
            assertThat(workbook.getSheetName(2)).hasSizeLessThanOrEqualTo(31).doesNotContain("/", "[", ":");
        }
    }

    private static Line line(String text) {
        return new Line(text, 1, Money.euro("1.00"), BOOKING.day(), BOOKING.at());
    }
}
