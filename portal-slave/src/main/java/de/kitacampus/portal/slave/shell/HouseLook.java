package de.kitacampus.portal.slave.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How the carrier wants its portal to look; implemented by the module where that is set. Asked for on every page, so it must answer at
 * once, and what it says counts from the next page on.
 *
 * @see "Decision record DD160"
 */
public interface HouseLook {

    /** The name at the top, where it is not the one the master knows. */
    Optional<String> name();

    /** Address of the logo, another one for another logo. */
    Optional<String> logo();

    Optional<Accent> accent();

    /** Pages for everybody, also without signing in. */
    List<PublicPage> pages();

    /** Languages to choose from, the usual one first; never empty. */
    List<Locale> languages();

    /**
     * The colour of buttons and links.
     *
     * @param light on light ground, {@code #rrggbb}
     * @param dark on dark ground
     */
    record Accent(String light, String dark) {}

    /**
     * @param path address without a leading slash
     * @param titleKey translation key
     */
    record PublicPage(String path, String titleKey) {}
}
