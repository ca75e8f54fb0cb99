package de.kitacampus.portal.common.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Makes a table of a file, whatever kind it is; the content decides, not the name. */
public final class TextTables {

    /** Largest file in bytes. */
    public static final int MAX_BYTES = 20 * 1024 * 1024;
    /** Most rows of a file. */
    public static final int MAX_ROWS = 20_000;
    /** Most columns that are looked at. */
    static final int MAX_COLUMNS = 100;

    private static final int TITLE_ROWS = 10;

    private TextTables() {}

    /**
     * @param isHeader whether a text is the header of a column
     * @throws UnreadableTable if it cannot be read
     */
    public static TextTable read(String fileName, byte[] bytes, Predicate<String> isHeader) {
        if (bytes.length == 0) {
            throw new UnreadableTable(UnreadableTable.Reason.EMPTY);
        }
        if (bytes.length > MAX_BYTES) {
            throw new UnreadableTable(UnreadableTable.Reason.BIG);
        }
        List<TextTable.Line> lines = (isZip(bytes) ? ExcelRows.read(bytes) : CsvRows.read(bytes))
                .stream().filter(line -> !line.isEmpty()).toList();
        if (lines.size() > MAX_ROWS + 1) {
            throw new UnreadableTable(UnreadableTable.Reason.LONG);
        }
        if (lines.isEmpty()) {
            throw new UnreadableTable(UnreadableTable.Reason.EMPTY);
        }
        int header = headerIn(lines, isHeader);
        List<String> headers = new ArrayList<>(
                lines.get(header).cells().stream().map(String::strip).toList());
        return new TextTable(fileName, headers, lines.subList(header + 1, lines.size()));
    }

    private static boolean isZip(byte[] bytes) {
        if (bytes.length > 3 && (bytes[0] & 0xff) == 0xd0 && (bytes[1] & 0xff) == 0xcf) {
            throw new UnreadableTable(UnreadableTable.Reason.OLD);
        }
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
    }

    /** Some lists begin with a title; the header is the row in which most columns are known. */
    private static int headerIn(List<TextTable.Line> lines, Predicate<String> isHeader) {
        return IntStream.range(0, Math.min(TITLE_ROWS, lines.size()))
                .boxed()
                .max(Comparator.<Integer>comparingLong(row -> known(lines.get(row), isHeader))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(0);
    }

    private static long known(TextTable.Line line, Predicate<String> isHeader) {
        return line.cells().stream().filter(isHeader).count();
    }
}
