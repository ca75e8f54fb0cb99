package de.kitacampus.portal.master.shell;

import static org.assertj.core.api.Assertions.assertThat;

import de.kitacampus.portal.common.ui.ModuleTranslations;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TranslationsTest {

    private final ModuleTranslations texts = load();

    private static ModuleTranslations load() {
        try {
            return new TranslationsConfiguration().translations();
        } catch (java.io.IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    @Test
    void german_and_english_have_the_same_keys() {
        assertThat(texts.texts(Locale.GERMAN)).isNotEmpty();
        assertThat(texts.texts(Locale.ENGLISH).keySet())
                .isEqualTo(texts.texts(Locale.GERMAN).keySet());
    }

    @Test
    void no_text_is_empty_and_both_languages_use_the_same_arguments() {
        texts.texts(Locale.GERMAN).forEach((key, german) -> {
            String english = texts.texts(Locale.ENGLISH).getOrDefault(key, "");
            assertThat(german).as(key).isNotBlank();
            assertThat(english).as(key).isNotBlank();
            assertThat(arguments(english)).as(key).isEqualTo(arguments(german));
        });
    }

    private static int arguments(String pattern) {
        return pattern.contains("{") ? new MessageFormat(pattern, Locale.GERMAN).getFormatsByArgumentIndex().length : 0;
    }

    @Test
    void whoever_reads_neither_language_gets_german() {
        assertThat(texts.getTranslation("shell.home", Locale.FRENCH)).isEqualTo("Übersicht");
        assertThat(Map.copyOf(texts.texts(Locale.GERMAN))).containsKey("shell.home");
    }
}
