package de.kitacampus.portal.master.content.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of the screens, in the language of the terminal: German where it is German, English elsewhere. */
final class Texts {

    private final Locale locale;
    private final ResourceBundle bundle;
    private final ResourceBundle packages;

    Texts(Locale terminal) {
        locale = terminal.getLanguage().equals("de") ? Locale.GERMAN : Locale.ENGLISH;
        bundle = ResourceBundle.getBundle("i18n.content", locale);
        packages = ResourceBundle.getBundle("i18n.scorm", locale);
    }

    Locale locale() {
        return locale;
    }

    String get(String key, Object... arguments) {
        return plain(new MessageFormat((key.startsWith("scorm.") ? packages : bundle).getString(key), locale)
                .format(arguments));
    }

    /** Text of a stranger on one line, without signs that would steer the terminal. */
    static String plain(String text) {
        return text.codePoints()
                .map(sign -> isHarmless(sign) ? sign : ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replaceAll(" {2,}", " ")
                .strip();
    }

    private static boolean isHarmless(int sign) {
        return !Character.isISOControl(sign)
                && Character.getType(sign) != Character.FORMAT
                && sign != 0x2028
                && sign != 0x2029;
    }
}
