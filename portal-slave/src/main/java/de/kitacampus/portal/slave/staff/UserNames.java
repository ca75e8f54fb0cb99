package de.kitacampus.portal.slave.staff;

import java.text.Normalizer;
import java.util.Locale;

/** Names to sign in with, made of people's names: easy to type on any keyboard. */
final class UserNames {

    private static final int LONGEST = 50;
    private static final int SHORTEST = 3;

    private UserNames() {}

    static String of(String firstName, String lastName) {
        String name = plain(firstName) + "." + plain(lastName);
        String usable = name.length() < SHORTEST ? "person" + name : name;
        return usable.substring(0, Math.min(usable.length(), LONGEST));
    }

    private static String plain(String name) {
        String spelled = name.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        return Normalizer.normalize(spelled, Normalizer.Form.NFD)
                .replaceAll("[\\s_]+", "-")
                .replaceAll("[^a-z0-9-]", "");
    }
}
