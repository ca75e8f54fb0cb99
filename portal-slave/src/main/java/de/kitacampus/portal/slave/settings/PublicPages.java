package de.kitacampus.portal.slave.settings;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What everybody may see, also without signing in. */
@Service
public class PublicPages {

    public static final String IMPRINT = "imprint";
    public static final String PRIVACY = "privacy-notice";
    public static final String LOGO = "/house/logo";

    private final SettingsStore store;

    PublicPages(SettingsStore store) {
        this.store = store;
    }

    /** The page's text; empty as long as there is none. */
    public Optional<FormattedText> text(String path, Locale language) {
        return store.find(store.newest())
                .map(SettingsStore.Saved::settings)
                .map(settings -> IMPRINT.equals(path) ? settings.imprint() : settings.privacy())
                .filter(page -> !page.isEmpty())
                .map(page -> FormattedText.of(in(page, language)));
    }

    private static String in(HouseSettings.Page page, Locale language) {
        boolean english = Locale.ENGLISH.getLanguage().equals(language.getLanguage());
        return english && !page.english().isBlank() ? page.english() : page.german();
    }

    /** The logo, PNG. */
    public Optional<byte[]> logo(int version) {
        return store.logo(version);
    }
}
