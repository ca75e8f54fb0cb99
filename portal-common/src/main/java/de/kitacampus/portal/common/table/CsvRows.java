package de.kitacampus.portal.common.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows of a text file; charset and separator are found out. */
final class CsvRows {

    private static final List<Character> SEPARATORS = List.of(';', ',', '\t', '|');
    private static final int LOOKED_AT = 20;

    private CsvRows() {}

    static List<TextTable.Line> read(byte[] bytes) {
        String text = decoded(bytes);
        if (text.indexOf('\0') >= 0) {
            throw new UnreadableTable(UnreadableTable.Reason.KIND);
        }
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(false)
                .setTrim(true)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        List<TextTable.Line> lines = new ArrayList<>();
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            for (CSVRecord row : parser) {
                if (lines.size() > TextTables.MAX_ROWS + 1) {
                    throw new UnreadableTable(UnreadableTable.Reason.LONG);
                }
                lines.add(new TextTable.Line(
                        Math.toIntExact(row.getRecordNumber()),
                        row.stream().limit(TextTables.MAX_COLUMNS).toList()));
            }
        } catch (IOException | UncheckedIOException broken) {
            throw new UnreadableTable(UnreadableTable.Reason.QUOTES);
        }
        return lines;
    }

    /** UTF-8 with or without mark, UTF-16 with mark; whatever is no UTF-8 was written by a Western Windows. */
    private static String decoded(byte[] bytes) {
        if (starts(bytes, 0xef, 0xbb, 0xbf)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (starts(bytes, 0xff, 0xfe)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (starts(bytes, 0xfe, 0xff)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException western) {
            return new String(bytes, Charset.forName("windows-1252"));
        }
    }

    private static boolean starts(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int place = 0; place < mark.length; place++) {
            if ((bytes[place] & 0xff) != mark[place]) {
                return false;
            }
        }
        return true;
    }

    /** The one that stands most often in the row that has most of it, outside quotation marks. */
    private static char separator(String text) {
        List<String> first =
                text.lines().filter(line -> !line.isBlank()).limit(LOOKED_AT).toList();
        return SEPARATORS.stream()
                .max(Comparator.comparingLong(separator -> most(first.stream(), separator)))
                .filter(separator -> most(first.stream(), separator) > 0)
                .orElse(';');
    }

    private static long most(Stream<String> lines, char separator) {
        return lines.mapToLong(line -> line.replaceAll("\"[^\"]*\"", "")
                        .chars()
                        .filter(letter -> letter == separator)
                        .count())
                .max()
                .orElse(0);
    }
}
