package de.kitacampus.portal.master.statistics;

import java.util.List;
import java.util.stream.Stream;

/**
 * The lines of a tab with what they come to; the same for the screen and for Excel.
 *
 * @param total of all lines, each course counted once
 * @param repeated how many courses are in more than one line
 */
public record StatisticsTable(List<StatisticsRow> rows, StatisticsRow total, long repeated) {

    static StatisticsTable of(List<StatisticsRow> rows) {
        return new StatisticsTable(rows, StatisticsRow.total(rows), 0);
    }

    /** Every line, the total last. */
    public Stream<StatisticsRow> withTotal() {
        return Stream.concat(rows.stream(), Stream.of(total));
    }
}
