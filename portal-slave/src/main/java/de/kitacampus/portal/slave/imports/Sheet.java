package de.kitacampus.portal.slave.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file as a table of texts.
 *
 * @param fileName as it was uploaded
 * @param headers of the columns
 * @param lines without the header and without empty ones
 */
public record Sheet(String fileName, List<String> headers, List<Line> lines) {

    public Sheet {
        headers = List.copyOf(headers);
        lines = List.copyOf(lines);
    }

    /**
     * @param number of the row as a spreadsheet counts, the first is 1
     * @param cells may be fewer than there are headers
     */
    public record Line(int number, List<String> cells) {

        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }

        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** What the headers say by themselves; no meaning is given twice. */
    public Map<Integer, ImportField> recognised() {
        Map<Integer, ImportField> columns = new LinkedHashMap<>();
        for (int column = 0; column < headers.size(); column++) {
            int place = column;
            ImportField.headed(headers.get(column))
                    .filter(field -> !columns.containsValue(field))
                    .ifPresent(field -> columns.put(place, field));
        }
        return columns;
    }
}
