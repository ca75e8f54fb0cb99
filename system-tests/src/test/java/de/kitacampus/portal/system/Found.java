package de.kitacampus.portal.system;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** What a test reads out of screens and files. */
final class Found {

    private Found() {}

    static String first(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + pattern + " in " + text))
                .group();
    }

    /** All amounts of money in a German text. */
    static List<String> amounts(String totals) {
        return Pattern.compile("\\d[\\d.]*,\\d\\d")
                .matcher(totals)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** The rows of a workbook's first sheet below its head. */
    static List<String> rows(Path file) throws IOException {
        try (var workbook = WorkbookFactory.create(file.toFile())) {
            List<String> rows = new ArrayList<>();
            for (Row row : workbook.getSheetAt(0)) {
                if (row.getRowNum() > 0) {
                    StringBuilder line = new StringBuilder();
                    row.forEach(cell -> line.append(cell).append(" | "));
                    rows.add(line.toString());
                }
            }
            return rows;
        }
    }
}
