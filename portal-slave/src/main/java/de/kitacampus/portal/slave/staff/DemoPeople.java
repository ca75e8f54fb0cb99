package de.kitacampus.portal.slave.staff;

import de.kitacampus.portal.slave.security.PortalRole;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/** Invents people; the same random source gives the same ones. */
final class DemoPeople {

    private static final String HEAD = "Leitung";
    private static final String KITCHEN = "Küchenpersonal";
    private static final String SPECIALIST = "Fachkräfte";
    private static final String HELPER = "Hilfskräfte";
    private static final int KITCHEN_SHARE = 14;
    private static final int HELPER_SHARE = 34;

    private static final List<String> HOUSES = List.of(
            "Sonnenblume",
            "Regenbogen",
            "Pusteblume",
            "Villa Kunterbunt",
            "Zwergenland",
            "Waldwichtel",
            "Sternschnuppe",
            "Am Mühlbach",
            "Arche Noah",
            "Schatzinsel",
            "Rappelkiste",
            "Am Stadtpark",
            "Löwenzahn",
            "Wirbelwind",
            "Spatzennest",
            "Farbklecks",
            "Seepferdchen",
            "Kastanienhof",
            "Bärenhöhle",
            "Tausendfüßler");

    private static final List<String> FIRST = List.of(
            "Anna",
            "Berta",
            "Carla",
            "Doris",
            "Elif",
            "Franziska",
            "Gesa",
            "Hanna",
            "Ines",
            "Jana",
            "Katrin",
            "Lena",
            "Maria",
            "Nadine",
            "Olga",
            "Petra",
            "Ramona",
            "Sabine",
            "Tanja",
            "Ute",
            "Vera",
            "Wiebke",
            "Yasemin",
            "Zeynep",
            "Andrea",
            "Birgit",
            "Claudia",
            "Dilara",
            "Emma",
            "Friederike",
            "Greta",
            "Heike",
            "Irina",
            "Julia",
            "Kerstin",
            "Lisa",
            "Martina",
            "Nina",
            "Pia",
            "Renate",
            "Silke",
            "Theresa",
            "Ulrike",
            "Monika",
            "Alexander",
            "Benjamin",
            "Christian",
            "Daniel",
            "Erik",
            "Fabian",
            "Georg",
            "Henning",
            "Jonas",
            "Kai",
            "Lukas",
            "Mehmet",
            "Niklas",
            "Oliver",
            "Paul",
            "Robert",
            "Stefan",
            "Tobias",
            "Uwe",
            "Volker");

    private static final List<String> LAST = List.of(
            "Ahrens",
            "Bachmann",
            "Cordes",
            "Dietrich",
            "Ebert",
            "Fiedler",
            "Gerlach",
            "Hartwig",
            "Illmann",
            "Jansen",
            "Kaya",
            "Lindner",
            "Mertens",
            "Nowak",
            "Ostermann",
            "Petersen",
            "Quandt",
            "Reimann",
            "Sander",
            "Thiele",
            "Ulrich",
            "Vogt",
            "Wagner",
            "Yildiz",
            "Ziegler",
            "Albrecht",
            "Brandt",
            "Demir",
            "Engel",
            "Frank",
            "Graf",
            "Heinrich",
            "Krause",
            "Lorenz",
            "Möller",
            "Neumann",
            "Otto",
            "Pohl",
            "Richter",
            "Schäfer",
            "Seidel",
            "Stein",
            "Teichmann",
            "Voß",
            "Weiß",
            "Winkler",
            "Zimmer",
            "Arslan",
            "Becker",
            "Busch",
            "Franke",
            "Günther",
            "Hofmann",
            "Jung",
            "Keller",
            "König",
            "Kowalski",
            "Kühn",
            "Lange",
            "Meier",
            "Roth",
            "Simon",
            "Sommer",
            "Schreiber",
            "Schubert",
            "Vogel",
            "Walter",
            "Wolff");

    private final Random random;
    private final List<CentreId> centres;
    private final Map<String, RoleId> roles;
    private final Set<String> taken = new HashSet<>(Set.of("admin"));

    DemoPeople(Random random, List<CentreId> centres, Map<String, RoleId> roles) {
        this.random = random;
        this.centres = centres;
        this.roles = roles;
    }

    /** A person to be made. */
    record Invented(String userName, PortalRole portalRole, PersonDetails details) {}

    static String centreName(int place) {
        String house = HOUSES.get(place % HOUSES.size());
        int round = place / HOUSES.size();
        return "Kita " + house + (round == 0 ? "" : " " + (round + 1));
    }

    /** First the three with known logins, then the heads of the other centres, then everybody else. */
    List<Invented> invent(int count) {
        List<Invented> people = new ArrayList<>();
        people.add(person("leitung", HEAD, 0, people.size()));
        people.add(person("fachkraft", SPECIALIST, 0, people.size()));
        people.add(person("kueche", KITCHEN, 0, people.size()));
        for (int centre = 1; centre < centres.size(); centre++) {
            people.add(person("", HEAD, centre, people.size()));
        }
        while (people.size() < count) {
            people.add(person("", jobRole(), random.nextInt(centres.size()), people.size()));
        }
        return people.subList(0, Math.min(people.size(), Math.max(count, 3)));
    }

    private String jobRole() {
        int share = random.nextInt(100);
        if (share < KITCHEN_SHARE) {
            return KITCHEN;
        }
        return share < HELPER_SHARE ? HELPER : SPECIALIST;
    }

    private Invented person(String login, String jobRole, int centre, int place) {
        String first = FIRST.get(random.nextInt(FIRST.size()));
        String last = LAST.get(random.nextInt(LAST.size()));
        String userName = free(login.isEmpty() ? plain(first) + "." + plain(last) : login);
        boolean head = jobRole.equals(HEAD);
        CentreId home = centres.get(centre);
        PersonDetails details = new PersonDetails(
                first,
                last,
                (login.isEmpty() ? userName : plain(first) + "." + plain(last)) + "@kita.example.org",
                "P%05d".formatted(10_000 + place),
                homes(home),
                Optional.ofNullable(roles.get(jobRole)).stream().toList(),
                head ? Set.of(home) : Set.of());
        return new Invented(userName, head ? PortalRole.CENTRE_HEAD : PortalRole.STAFF, details);
    }

    /** One in twelve also helps out in a second centre. */
    private List<CentreId> homes(CentreId home) {
        CentreId second = centres.get(random.nextInt(centres.size()));
        return random.nextInt(12) == 0 && !second.equals(home) ? List.of(home, second) : List.of(home);
    }

    private String free(String wanted) {
        String name = wanted;
        for (int number = 2; !taken.add(name); number++) {
            name = wanted + number;
        }
        return name;
    }

    private static String plain(String name) {
        String spelled = name.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        return Normalizer.normalize(spelled, Normalizer.Form.NFD).replaceAll("[^a-z]", "");
    }
}
