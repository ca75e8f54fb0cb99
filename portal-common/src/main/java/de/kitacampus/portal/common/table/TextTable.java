package de.kitacampus.portal.common.table;

import java.util.List;

/**
 * A file as a table of texts.
 *
 * @param fileName as it was uploaded
 * @param headers of the columns
 * @param lines without the header and without empty ones
 */
public record TextTable(String fileName, List<String> headers, List<Line> lines) {

    public TextTable {
        headers = List.copyOf(headers);
        lines = List.copyOf(lines);
    }

    /**
     * @param number of the row as a spreadsheet counts, the first is 1
     * @param cells may be fewer than there are headers
     */
    public record Line(int number, List<String> cells) {

        /** Empty where the row has none. */
        public String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        public boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }
}
