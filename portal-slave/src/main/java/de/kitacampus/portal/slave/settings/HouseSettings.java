package de.kitacampus.portal.slave.settings;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the carrier set.
 *
 * @param version 0 as long as nothing was ever saved
 * @param name at the top of every page; empty for the one the master knows
 * @param logo PNG, or null
 * @param accent {@code #rrggbb}, or empty for the usual one
 * @param imprint public page, see {@link FormattedText}
 * @param privacy public page
 * @param retention days by the key of what is kept, where they are not the usual ones
 */
public record HouseSettings(
        int version,
        String name,
        byte @Nullable [] logo,
        String accent,
        Page imprint,
        Page privacy,
        Languages languages,
        Map<String, Integer> retention) {

    /** Longest name, in characters. */
    public static final int MAX_NAME = 120;
    /** Longest page, in characters. */
    public static final int MAX_PAGE = 20_000;

    static final HouseSettings NONE =
            new HouseSettings(0, "", null, "", Page.EMPTY, Page.EMPTY, Languages.GERMAN_FIRST, Map.of());

    public HouseSettings with(String newName, byte @Nullable [] newLogo, String newAccent, Languages newLanguages) {
        return new HouseSettings(version, newName, newLogo, newAccent, imprint, privacy, newLanguages, retention);
    }

    public HouseSettings with(Page newImprint, Page newPrivacy) {
        return new HouseSettings(version, name, logo, accent, newImprint, newPrivacy, languages, retention);
    }

    public HouseSettings with(Map<String, Integer> newRetention) {
        return new HouseSettings(version, name, logo, accent, imprint, privacy, languages, Map.copyOf(newRetention));
    }

    /** A text in both languages; where English is missing, the German one is shown. */
    public record Page(String german, String english) {

        static final Page EMPTY = new Page("", "");

        public boolean isEmpty() {
            return german.isBlank() && english.isBlank();
        }
    }
}
