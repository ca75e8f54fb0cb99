package de.kitacampus.portal.common.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextTablesTest {

    private static final String GERMAN = "Personalnr.;Vorname;Nachname;Einrichtung\nP1;Jörg;Groß;Kita Süd\n";

    private static final Set<String> KNOWN = Set.of("Vorname", "Nachname", "First name", "Surname");

    private static TextTable read(String fileName, byte[] bytes) {
        return TextTables.read(fileName, bytes, KNOWN::contains);
    }

    static Stream<Arguments> ways_to_write_a_csv() {
        return Stream.of(
                Arguments.of("UTF-8", GERMAN.getBytes(StandardCharsets.UTF_8)),
                Arguments.of("UTF-8 with mark", ("\uFEFF" + GERMAN).getBytes(StandardCharsets.UTF_8)),
                Arguments.of("ISO-8859-1", GERMAN.getBytes(StandardCharsets.ISO_8859_1)),
                Arguments.of("windows-1252", GERMAN.getBytes(Charset.forName("windows-1252"))),
                Arguments.of("UTF-16 with mark", ("\uFEFF" + GERMAN).getBytes(StandardCharsets.UTF_16LE)),
                Arguments.of("commas", GERMAN.replace(';', ',').getBytes(StandardCharsets.UTF_8)),
                Arguments.of("tabs", GERMAN.replace(';', '\t').getBytes(StandardCharsets.UTF_8)),
                Arguments.of("Windows lines", GERMAN.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)),
                Arguments.of("a title above", ("Personalliste\n\n" + GERMAN).getBytes(StandardCharsets.UTF_8)),
                Arguments.of(
                        "quotes", GERMAN.replace("Kita Süd", "\"Kita Süd\"").getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ways_to_write_a_csv")
    void charset_and_separator_are_found_out(String way, byte[] bytes) {
        TextTable sheet = read("liste.csv", bytes);
        assertThat(sheet.headers()).containsExactly("Personalnr.", "Vorname", "Nachname", "Einrichtung");
        assertThat(sheet.lines()).singleElement().satisfies(line -> assertThat(line.cells())
                .containsExactly("P1", "Jörg", "Groß", "Kita Süd"));
    }

    @Test
    void rows_keep_the_numbers_a_spreadsheet_shows() {
        TextTable sheet =
                read("liste.csv", "Vorname;Nachname\nAnna;Meier\n;\nBerta;Kühn\n".getBytes(StandardCharsets.UTF_8));
        assertThat(sheet.lines()).extracting(TextTable.Line::number).containsExactly(2, 4);
    }

    @Test
    void a_workbook_is_read_with_dates_numbers_and_gaps() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            var page = book.createSheet("Personal");
            Row head = page.createRow(0);
            List.of("Staff number", "First name", "Surname", "E-mail", "Start date")
                    .forEach(text ->
                            head.createCell(Math.max(0, head.getLastCellNum())).setCellValue(text));
            Row row = page.createRow(2);
            row.createCell(0).setCellValue(10_017);
            row.createCell(1).setCellValue("Anna");
            row.createCell(2).setCellValue("Meier");
            CellStyle date = book.createCellStyle();
            date.setDataFormat((short) 14);
            row.createCell(4).setCellValue(LocalDate.of(2026, 8, 1));
            row.getCell(4).setCellStyle(date);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            TextTable sheet = read("staff.xlsx", out.toByteArray());
            assertThat(sheet.headers()).hasSize(5);
            assertThat(sheet.lines()).singleElement().satisfies(line -> {
                assertThat(line.number()).isEqualTo(3);
                assertThat(line.cells()).containsExactly("10017", "Anna", "Meier", "", "2026-08-01");
            });
        }
    }

    @Test
    void what_is_no_table_is_told_in_words() {
        assertUnreadable(new byte[0], UnreadableTable.Reason.EMPTY);
        assertUnreadable(new byte[] {'P', 'K', 3, 4, 5, 6}, UnreadableTable.Reason.KIND);
        assertUnreadable(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0}, UnreadableTable.Reason.OLD);
        assertUnreadable(new byte[] {'%', 'P', 'D', 'F', 0, 1, 2}, UnreadableTable.Reason.KIND);
        assertUnreadable(
                ("Vorname;Nachname\n" + "Anna;Meier\n".repeat(TextTables.MAX_ROWS + 1))
                        .getBytes(StandardCharsets.UTF_8),
                UnreadableTable.Reason.LONG);
    }

    private static void assertUnreadable(byte[] bytes, UnreadableTable.Reason reason) {
        assertThatThrownBy(() -> read("datei", bytes))
                .isInstanceOfSatisfying(UnreadableTable.class, problem -> assertThat(problem.reason())
                        .isEqualTo(reason));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "1.8.2026,2026-08-01",
        "01.08.26,2026-08-01",
        "01/08/2026,2026-08-01",
        "2026-08-01,2026-08-01",
        "2026-08-01T00:00,2026-08-01"
    })
    void days_are_read_day_first(String text, LocalDate day) {
        assertThat(Days.read(text)).contains(day);
    }

    @ParameterizedTest
    @CsvSource({"31.02.2026", "Montag", "1.13.2026", "01.08.1026", "8/2026"})
    void what_is_no_day_is_none(String text) {
        assertThat(Days.read(text)).isEmpty();
    }
}
