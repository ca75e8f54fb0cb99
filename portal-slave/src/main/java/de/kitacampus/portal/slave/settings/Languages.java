package de.kitacampus.portal.slave.settings;

import java.util.List;
import java.util.Locale;

/** Which languages people can choose from. */
public enum Languages {
    GERMAN_FIRST(Locale.GERMAN, Locale.ENGLISH),
    ENGLISH_FIRST(Locale.ENGLISH, Locale.GERMAN),
    GERMAN_ONLY(Locale.GERMAN);

    private final List<Locale> locales;

    Languages(Locale... locales) {
        this.locales = List.of(locales);
    }

    /** The usual one first: for whoever's browser asks for none of them. */
    public List<Locale> locales() {
        return locales;
    }
}
