package de.kitacampus.portal.master.content.web;

import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.http.HttpHeaders;

/** The sentences of the management API, from the bundle of the module that a key begins with. */
record ManageTexts(Locale language) {

    /** German unless a caller asks for English. */
    static ManageTexts of(HttpServletRequest request) {
        String wanted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return new ManageTexts(wanted != null && wanted.startsWith("en") ? Locale.ENGLISH : Locale.GERMAN);
    }

    String get(String key, Object... arguments) {
        String module = key.substring(0, key.indexOf('.'));
        String pattern = ResourceBundle.getBundle("i18n." + module, language).getString(key);
        return new MessageFormat(pattern, language).format(arguments);
    }
}
