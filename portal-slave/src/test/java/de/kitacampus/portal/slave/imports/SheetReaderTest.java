package de.kitacampus.portal.slave.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SheetReaderTest {

    private static final String GERMAN = "Personalnr.;Vorname;Nachname;Einrichtung\nP1;Jörg;Groß;Kita Süd\n";

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
        Sheet sheet = SheetReader.read("liste.csv", bytes);
        assertThat(sheet.headers()).containsExactly("Personalnr.", "Vorname", "Nachname", "Einrichtung");
        assertThat(sheet.lines()).singleElement().satisfies(line -> assertThat(line.cells())
                .containsExactly("P1", "Jörg", "Groß", "Kita Süd"));
        assertThat(sheet.recognised().values())
                .containsExactly(
                        ImportField.STAFF_NUMBER, ImportField.FIRST_NAME, ImportField.LAST_NAME, ImportField.CENTRES);
    }

    @Test
    void rows_keep_the_numbers_a_spreadsheet_shows() {
        Sheet sheet = SheetReader.read(
                "liste.csv", "Vorname;Nachname\nAnna;Meier\n;\nBerta;Kühn\n".getBytes(StandardCharsets.UTF_8));
        assertThat(sheet.lines()).extracting(Sheet.Line::number).containsExactly(2, 4);
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
            Sheet sheet = SheetReader.read("staff.xlsx", out.toByteArray());
            assertThat(sheet.recognised()).hasSize(5);
            assertThat(sheet.lines()).singleElement().satisfies(line -> {
                assertThat(line.number()).isEqualTo(3);
                assertThat(line.cells()).containsExactly("10017", "Anna", "Meier", "", "2026-08-01");
            });
        }
    }

    @Test
    void what_is_no_table_is_told_in_words() {
        assertUnreadable(new byte[0], "imports.unreadable.empty");
        assertUnreadable(new byte[] {'P', 'K', 3, 4, 5, 6}, "imports.unreadable.kind");
        assertUnreadable(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0}, "imports.unreadable.old");
        assertUnreadable(new byte[] {'%', 'P', 'D', 'F', 0, 1, 2}, "imports.unreadable.kind");
        assertUnreadable(
                ("Vorname;Nachname\n" + "Anna;Meier\n".repeat(SheetReader.MAX_ROWS + 1))
                        .getBytes(StandardCharsets.UTF_8),
                "imports.unreadable.long");
    }

    private static void assertUnreadable(byte[] bytes, String key) {
        assertThatThrownBy(() -> SheetReader.read("datei", bytes))
                .isInstanceOfSatisfying(SheetReader.Unreadable.class, problem -> assertThat(problem.messageKey())
                        .isEqualTo(key));
    }

    @ParameterizedTest(name = "{0} means {1}")
    @CsvSource({
        "PERS.-NR.,STAFF_NUMBER",
        "Vorname,FIRST_NAME",
        "last name,LAST_NAME",
        "E-Mail-Adresse,EMAIL",
        "Kita,CENTRES",
        "Tätigkeit,ROLES",
        "Eintrittsdatum,ENTRY",
        "Austritt,LEAVES",
        "Einrichtung ab,CENTRE_FROM"
    })
    void headers_are_known_however_they_are_spelled(String header, ImportField field) {
        assertThat(ImportField.headed(header)).contains(field);
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
