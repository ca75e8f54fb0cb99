package de.kitacampus.portal.master.attestations.web;

import de.kitacampus.portal.common.ui.Formats;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The public page's texts; it has no session that Vaadin could translate for. */
record VerifyTexts(Locale locale, ResourceBundle bundle) {

    private static final String PREFIX = "attestations.verify.";

    /** German for whoever reads neither German nor English. */
    static VerifyTexts in(Locale wanted) {
        Locale locale = Locale.ENGLISH.getLanguage().equals(wanted.getLanguage()) ? Locale.ENGLISH : Locale.GERMAN;
        return new VerifyTexts(
                locale,
                ResourceBundle.getBundle(
                        "i18n.attestations",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    Formats formats() {
        return new Formats(locale);
    }

    boolean has(String key) {
        return bundle.containsKey(PREFIX + key);
    }

    String get(String key, Object... arguments) {
        String text = bundle.getString(PREFIX + key);
        return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
    }
}
