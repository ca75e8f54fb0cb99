package de.kitacampus.portal.slave.shell;

import java.util.Locale;

/** Hears that the person who is signed in chose another language of the portal. */
@FunctionalInterface
public interface LanguageChosen {

    void chosen(Locale language);
}
