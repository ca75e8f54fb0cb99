package de.kitacampus.portal.slave.costcontrol;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The module's texts where there is no session. */
record CostWords(Locale locale, ResourceBundle bundle) {

    static CostWords in(Locale wanted) {
        Locale locale = Locale.ENGLISH.getLanguage().equals(wanted.getLanguage()) ? Locale.ENGLISH : Locale.GERMAN;
        return new CostWords(
                locale,
                ResourceBundle.getBundle(
                        "i18n.costcontrol",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    String text(String key, Object... arguments) {
        String text = bundle.getString("costcontrol." + key);
        return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
    }
}
