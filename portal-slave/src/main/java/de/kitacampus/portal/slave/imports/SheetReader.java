package de.kitacampus.portal.slave.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Makes a table of a file, whatever kind it is; the content decides, not the name. */
final class SheetReader {

    /** Largest file in bytes. */
    static final int MAX_BYTES = 20 * 1024 * 1024;
    /** Most rows of a file. */
    static final int MAX_ROWS = 20_000;
    /** Most columns that are looked at. */
    static final int MAX_COLUMNS = 100;

    private static final int TITLE_ROWS = 10;

    private SheetReader() {}

    /**
     * @throws Unreadable if it cannot be read
     */
    static Sheet read(String fileName, byte[] bytes) {
        if (bytes.length == 0) {
            throw new Unreadable("imports.unreadable.empty");
        }
        if (bytes.length > MAX_BYTES) {
            throw new Unreadable("imports.unreadable.big");
        }
        List<Sheet.Line> lines = (isZip(bytes) ? ExcelRows.read(bytes) : CsvRows.read(bytes))
                .stream().filter(line -> !line.isEmpty()).toList();
        if (lines.size() > MAX_ROWS + 1) {
            throw new Unreadable("imports.unreadable.long");
        }
        if (lines.isEmpty()) {
            throw new Unreadable("imports.unreadable.empty");
        }
        int header = headerIn(lines);
        List<String> headers = new ArrayList<>(
                lines.get(header).cells().stream().map(String::strip).toList());
        return new Sheet(fileName, headers, lines.subList(header + 1, lines.size()));
    }

    private static boolean isZip(byte[] bytes) {
        if (bytes.length > 3 && (bytes[0] & 0xff) == 0xd0 && (bytes[1] & 0xff) == 0xcf) {
            throw new Unreadable("imports.unreadable.old");
        }
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
    }

    /** Some lists begin with a title; the header is the row in which most columns are known. */
    private static int headerIn(List<Sheet.Line> lines) {
        return IntStream.range(0, Math.min(TITLE_ROWS, lines.size()))
                .boxed()
                .max(Comparator.<Integer>comparingLong(row -> known(lines.get(row)))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(0);
    }

    private static long known(Sheet.Line line) {
        return line.cells().stream()
                .filter(cell -> ImportField.headed(cell).isPresent())
                .count();
    }

    /** Why a file is no table; carries the translation key of the sentence. */
    static final class Unreadable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unreadable(String messageKey) {
            super(messageKey);
        }

        String messageKey() {
            return String.valueOf(getMessage());
        }
    }
}
