package de.kitacampus.portal.common.excel;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One worksheet as it is written, row after row (ECMA-376 part 1, section 18.3). */
final class Sheet {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final double SECONDS_PER_DAY = 86_400;
    private static final int LONGEST_TEXT = 32_767;
    private static final int LETTERS = 26;

    private final XmlBytes xml;
    private final List<String> letters;
    private final List<String> starts;
    private int row;
    private int next;

    Sheet(XmlBytes xml, List<? extends ExcelColumn<?>> columns) throws IOException {
        this.xml = xml;
        letters = IntStream.range(0, columns.size()).mapToObj(Sheet::letter).toList();
        starts = columns.stream()
                .map(column -> " s=\"" + Styles.of(column.kind()) + "\"")
                .toList();
        xml.raw(Workbook.XML)
                .raw("<worksheet xmlns=\"")
                .raw(Workbook.MAIN)
                .raw("\"><sheetViews><sheetView workbookViewId=\"0\">");
        xml.raw(
                "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        for (int place = 0; place < columns.size(); place++) {
            xml.raw("<col min=\"")
                    .raw(place + 1L)
                    .raw("\" max=\"")
                    .raw(place + 1L)
                    .raw("\" width=\"");
            xml.raw(columns.get(place).width()).raw("\" customWidth=\"1\"/>");
        }
        xml.raw("</cols><sheetData>");
        begin();
        for (int place = 0; place < columns.size(); place++) {
            text(place, " s=\"" + Styles.HEADER + "\"", columns.get(place).header());
        }
        end();
    }

    /** A, B, … Z, AA, … */
    private static String letter(int place) {
        String last = String.valueOf((char) ('A' + place % LETTERS));
        return place < LETTERS ? last : letter(place / LETTERS - 1) + last;
    }

    void begin() throws IOException {
        row++;
        next = 0;
        xml.raw("<row r=\"").raw(row).raw("\">");
    }

    void end() throws IOException {
        xml.raw("</row>");
    }

    /** An empty cell is left out. */
    void cell(int place, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> {}
            case String text -> text(place, "", text);
            case BigDecimal number -> number(place, number.toPlainString());
            case LocalDate date -> number(place, Long.toString(ChronoUnit.DAYS.between(DAY_ZERO, date)));
            case LocalDateTime time ->
                number(
                        place,
                        Double.toString(ChronoUnit.DAYS.between(DAY_ZERO, time.toLocalDate())
                                + time.toLocalTime().toSecondOfDay() / SECONDS_PER_DAY));
            case Number number -> number(place, number.toString());
            default -> throw new IllegalArgumentException("no cell type for " + value.getClass());
        }
    }

    private void text(int place, String style, String text) throws IOException {
        cell(place, style)
                .raw(isTight(text) ? " t=\"inlineStr\"><is><t>" : " t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        String fitting = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        // _x0041_ would be read as the letter A (section 22.9.2.19).
        xml.text(fitting.contains("_x") ? fitting.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_") : fitting);
        xml.raw("</t></is></c>");
    }

    private void number(int place, String number) throws IOException {
        cell(place, starts.get(place)).raw("><v>").raw(number).raw("</v></c>");
    }

    /** Where no cell was left out the place goes without saying. */
    private XmlBytes cell(int place, String style) throws IOException {
        xml.raw("<c");
        if (place != next) {
            xml.raw(" r=\"").raw(letters.get(place)).raw(row).raw("\"");
        }
        next = place + 1;
        return xml.raw(style);
    }

    private static boolean isTight(String text) {
        return text.isEmpty() || text.charAt(0) > ' ' && text.charAt(text.length() - 1) > ' ' && text.indexOf('\n') < 0;
    }

    /** Ends the sheet with a filter over all of it. */
    void finish() throws IOException {
        xml.raw("</sheetData><autoFilter ref=\"A1:").raw(letters.getLast()).raw(Math.max(row, 2));
        xml.raw("\"/></worksheet>");
        xml.flush();
    }
}
