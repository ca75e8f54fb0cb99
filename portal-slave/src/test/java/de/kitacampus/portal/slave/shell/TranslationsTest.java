package de.kitacampus.portal.slave.shell;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.ui.ModuleTranslations;
import java.io.IOException;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TranslationsTest {

    private final List<String> bundles = TranslationConfiguration.bundles();
    private final ModuleTranslations translations = new ModuleTranslations(bundles);

    TranslationsTest() throws IOException {}

    @Test
    void german_and_english_have_the_same_keys() {
        assertThat(translations.texts(Locale.ENGLISH).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        translations.texts(Locale.GERMAN).keySet());
    }

    @Test
    void keys_begin_with_the_name_of_their_module() {
        assertThat(translations.texts(Locale.GERMAN).keySet())
                .allMatch(key -> bundles.contains("i18n." + key.substring(0, key.indexOf('.'))));
    }

    @Test
    void both_languages_use_the_same_parameters() {
        translations.texts(Locale.GERMAN).forEach((key, german) -> {
            if (german.contains("{0")) {
                String english = translations.texts(Locale.ENGLISH).getOrDefault(key, "");
                assertThat(new MessageFormat(english, Locale.ENGLISH).getFormatsByArgumentIndex())
                        .as(key)
                        .hasSameSizeAs(new MessageFormat(german, Locale.GERMAN).getFormatsByArgumentIndex());
            }
        });
    }
}
