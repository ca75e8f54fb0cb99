package de.kitacampus.portal.slave.certificates;

import de.kitacampus.portal.common.ui.Formats;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts printed on certificates, from the module's bundle; needs no session. */
record CertificateTexts(Locale locale, ResourceBundle bundle) {

    private static final String PREFIX = "certificates.pdf.";

    static CertificateTexts in(Locale wanted) {
        Locale locale = Locale.ENGLISH.getLanguage().equals(wanted.getLanguage()) ? Locale.ENGLISH : Locale.GERMAN;
        return new CertificateTexts(
                locale,
                ResourceBundle.getBundle(
                        "i18n.certificates",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }

    Formats formats() {
        return new Formats(locale);
    }

    String get(String key, Object... arguments) {
        String text = bundle.getString(PREFIX + key);
        return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
    }
}
