package de.kitacampus.portal.slave.settings;

import de.kitacampus.portal.slave.shell.HouseLook;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the frame of every page what was set; looks for a newer version each time, as another process may have saved it. */
@Component
class LookOfSettings implements HouseLook {

    private final SettingsStore store;
    private volatile @Nullable Shown known;

    LookOfSettings(SettingsStore store) {
        this.store = store;
    }

    private record Shown(
            int version,
            String name,
            Optional<String> logo,
            Optional<Accent> accent,
            List<PublicPage> pages,
            List<Locale> languages) {}

    private Shown shown() {
        int newest = store.newest();
        Shown shown = known;
        if (shown == null || shown.version() != newest) {
            shown = read(newest);
            known = shown;
        }
        return shown;
    }

    private Shown read(int version) {
        return store.find(version)
                .map(saved -> shown(saved.settings(), saved.logoVersion()))
                .orElseGet(() -> shown(HouseSettings.NONE, 0));
    }

    private static Shown shown(HouseSettings settings, int logoVersion) {
        return new Shown(
                settings.version(),
                settings.name(),
                Optional.ofNullable(settings.logo()).map(logo -> PublicPages.LOGO.substring(1) + "?v=" + logoVersion),
                Colour.parse(settings.accent())
                        .map(colour -> new Accent(colour.hex(), colour.atNight().hex())),
                pages(settings),
                settings.languages().locales());
    }

    private static List<PublicPage> pages(HouseSettings settings) {
        List<PublicPage> pages = new ArrayList<>();
        if (!settings.imprint().isEmpty()) {
            pages.add(new PublicPage(PublicPages.IMPRINT, "settings.imprint"));
        }
        if (!settings.privacy().isEmpty()) {
            pages.add(new PublicPage(PublicPages.PRIVACY, "settings.privacy"));
        }
        return List.copyOf(pages);
    }

    @Override
    public Optional<String> name() {
        return Optional.of(shown().name()).filter(name -> !name.isBlank());
    }

    @Override
    public Optional<String> logo() {
        return shown().logo();
    }

    @Override
    public Optional<Accent> accent() {
        return shown().accent();
    }

    @Override
    public List<PublicPage> pages() {
        return shown().pages();
    }

    @Override
    public List<Locale> languages() {
        return shown().languages();
    }
}
