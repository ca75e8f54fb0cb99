package de.kitacampus.portal.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** An invented person whose data occur nowhere else, so that any trace of them is a leak. */
record PlantedPerson(String firstName, String lastName, String email, String staffNumber, String userName) {

    private static final String CONSONANTS = "bdfgklmnprtvwz";
    private static final String VOWELS = "aeiouäöü";

    static List<PlantedPerson> invent(int count, long seed) {
        Random random = new Random(seed);
        List<PlantedPerson> people = new ArrayList<>();
        for (int place = 0; place < count; place++) {
            String first = name(random, 3);
            String last = name(random, 4);
            String mail = plain(first) + "." + plain(last) + "@kita.example.org";
            people.add(new PlantedPerson(first, last, mail, "PNR-" + (700_000 + random.nextInt(99_999)), ""));
        }
        return people;
    }

    PlantedPerson withAccount() {
        return new PlantedPerson(firstName, lastName, email, staffNumber, plain(firstName) + "." + plain(lastName));
    }

    /** What must not be found outside the portal. */
    List<String> secrets() {
        List<String> all = new ArrayList<>(List.of(firstName, lastName, email, staffNumber));
        if (!userName.isEmpty()) {
            all.add(userName);
        }
        return all;
    }

    private static String name(Random random, int syllables) {
        StringBuilder name = new StringBuilder();
        for (int syllable = 0; syllable < syllables; syllable++) {
            name.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
            name.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
        }
        name.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String plain(String text) {
        return text.toLowerCase(java.util.Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue");
    }
}
