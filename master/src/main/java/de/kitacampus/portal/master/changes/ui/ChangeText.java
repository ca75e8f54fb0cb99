package de.kitacampus.portal.master.changes.ui;

import com.vaadin.flow.i18n.I18NProvider;
import de.kitacampus.portal.common.money.Money;
import de.kitacampus.portal.common.ui.Formats;
import de.kitacampus.portal.master.shell.Change;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;

/** What was changed, as a sentence in the reader's language. */
record ChangeText(Locale locale) {

    String of(Change change) {
        return text(
                change.textKey(), change.facts().stream().map(this::readable).toArray());
    }

    String kind(Change change) {
        return text("changes.kind." + change.kind());
    }

    String text(String key, Object... facts) {
        return I18NProvider.translate(locale, key, facts);
    }

    private Object readable(Object fact) {
        Formats formats = new Formats(locale);
        return switch (fact) {
            case Change.Word word -> text(word.key());
            case Money money -> formats.money(money);
            case LocalDate day -> formats.date(day);
            case YearMonth month -> formats.month(month);
            default -> fact;
        };
    }
}
