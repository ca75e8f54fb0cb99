package de.kitacampus.portal.common.ui;

import com.vaadin.flow.component.UI;
import de.kitacampus.portal.common.table.RowVerdict;
import de.kitacampus.portal.common.table.RowVerdict.Difference;
import de.kitacampus.portal.common.table.RowVerdict.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A verdict in words.
 *
 * @param texts key above the module's texts
 */
record VerdictWords(String texts, Locale language) {

    private static final int MOST = 200;

    /** One for each difference or refusal. */
    List<String> lines(RowVerdict row) {
        return Stream.concat(
                        row.differences().stream().map(this::words),
                        row.refusals().stream().map(this::words))
                .toList();
    }

    private String words(Difference difference) {
        return difference.column().header(language) + ": " + cut(difference.before()) + " → " + cut(difference.after());
    }

    private String words(Refusal refusal) {
        String reason = UI.getCurrentOrThrow()
                .getTranslation(
                        texts + "." + refusal.reasonKey(), refusal.values().toArray());
        return refusal.column() == null ? reason : refusal.column().header(language) + ": " + reason;
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ");
        return line.isEmpty() ? "–" : line.length() > MOST ? line.substring(0, MOST) + " …" : line;
    }
}
