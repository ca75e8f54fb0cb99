package de.kitacampus.portal.common.scorm.runtime;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/** The player's texts in the learner's language; the pages have no session that Vaadin could translate for. */
public final class PlayerTexts {

    private static final String PREFIX = "scorm.player.";

    private final ResourceBundle bundle;
    private final Locale locale;

    private PlayerTexts(Locale locale) {
        this.locale = locale;
        bundle = ResourceBundle.getBundle(
                "i18n.scorm",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** German for whoever reads neither German nor English. */
    public static PlayerTexts in(String language) {
        return new PlayerTexts("en".equals(language) ? Locale.ENGLISH : Locale.GERMAN);
    }

    public String language() {
        return locale.getLanguage();
    }

    public String get(String key, Object... arguments) {
        String text = bundle.getString(PREFIX + key);
        return arguments.length == 0 ? text : new MessageFormat(text, locale).format(arguments);
    }

    /** All texts that the page's script shows, by their short keys. */
    public Map<String, String> forScript() {
        Map<String, String> texts = new TreeMap<>();
        bundle.keySet().stream()
                .filter(key -> key.startsWith(PREFIX + "script."))
                .forEach(key -> texts.put(key.substring((PREFIX + "script.").length()), bundle.getString(key)));
        return texts;
    }
}
