package de.kitacampus.portal.common.ui;

import de.kitacampus.portal.common.money.Money;
import java.util.Locale;
import java.util.Optional;

/**
 * Prices as people type them: {@code 1.234,56} in German, {@code 1,234.56} in English, with at most two decimal places and
 * below ten million.
 *
 * @param locale the person's language
 */
public record PriceText(Locale locale) {

    private static final String AMOUNT = "(\\d{1,3}(G\\d{3}){0,2}|\\d{1,7})(D\\d{1,2})?";

    public Optional<Money> parse(String text) {
        String typed = text.replace('\u00a0', ' ').replace("€", "").strip();
        if (!typed.matches(AMOUNT.replace("G", "\\" + group()).replace("D", "\\" + decimal()))) {
            return Optional.empty();
        }
        return Optional.of(Money.euro(typed.replace(group(), "").replace(decimal(), ".")));
    }

    public String format(Money price) {
        return price.amount().toPlainString().replace(".", decimal());
    }

    private String group() {
        return isEnglish() ? "," : ".";
    }

    private String decimal() {
        return isEnglish() ? "." : ",";
    }

    private boolean isEnglish() {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }
}
