package de.kitacampus.portal.common.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Translations from one bundle per module, so that each module keeps its own texts. Keys begin with the module's name.
 * Texts are {@link MessageFormat} patterns; an apostrophe is written twice in texts with arguments. German comes first: whoever
 * reads neither language gets German.
 */
public class ModuleTranslations implements I18NProvider {

    public static final List<Locale> LANGUAGES = List.of(Locale.GERMAN, Locale.ENGLISH);

    private final Map<Locale, Map<String, String>> texts = new HashMap<>();

    /**
     * @param bundles base names on the class path, e.g. {@code i18n.staff}
     * @throws MissingResourceException if a bundle is missing in one of the languages
     */
    public ModuleTranslations(List<String> bundles) {
        for (Locale language : LANGUAGES) {
            Map<String, String> all = new HashMap<>();
            for (String name : bundles) {
                ResourceBundle bundle = ResourceBundle.getBundle(
                        name,
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
                bundle.keySet().forEach(key -> all.put(key, bundle.getString(key)));
            }
            texts.put(language, Map.copyOf(all));
        }
    }

    /** All keys of a language, for the test that both are complete. */
    public Map<String, String> texts(Locale language) {
        return texts.getOrDefault(language, Map.of());
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return LANGUAGES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        Locale language = Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.GERMAN;
        String text = texts(language).get(key);
        if (text == null) {
            return "!{" + key + "}!";
        }
        return parameters.length == 0 ? text : new MessageFormat(text, language).format(parameters);
    }
}
