package de.kitacampus.portal.slave.training;

import de.kitacampus.portal.slave.training.ReadyMade.Wording;
import java.time.LocalDate;
import java.util.List;

/** The ready-made rules. Documents of German law, so their texts are German in every language. */
final class ReadyMadeRules {

    private static final String GROUP_CARE = """
            Personen, die in den in § 33 genannten Gemeinschaftseinrichtungen Lehr-, Erziehungs-, Pflege-, Aufsichts- oder sonstige \
            regelmäßige Tätigkeiten ausüben und Kontakt mit den dort Betreuten haben, sind vor erstmaliger Aufnahme ihrer Tätigkeit und \
            im Weiteren mindestens im Abstand von zwei Jahren von ihrem Arbeitgeber über die gesundheitlichen Anforderungen und \
            Mitwirkungsverpflichtungen nach %s zu belehren. Über die Belehrung ist ein Protokoll zu erstellen, das beim Arbeitgeber für \
            die Dauer von drei Jahren aufzubewahren ist.""";

    private static final String FOOD_AGAIN = """
            Der Arbeitgeber hat Personen, die eine der in § 42 Abs. 1 Satz 1 oder 2 genannten Tätigkeiten ausüben, nach Aufnahme ihrer \
            Tätigkeit und im Weiteren alle zwei Jahre über die in § 42 Abs. 1 genannten Tätigkeitsverbote und über die Verpflichtung \
            nach Absatz 2 zu belehren. Die Teilnahme an der Belehrung ist zu dokumentieren.""";

    private static final String FOOD_FIRST = """
            Personen dürfen gewerbsmäßig die in § 42 Abs. 1 bezeichneten Tätigkeiten erstmalig nur dann ausüben und mit diesen \
            Tätigkeiten erstmalig nur dann beschäftigt werden, wenn durch eine nicht mehr als drei Monate alte Bescheinigung des \
            Gesundheitsamtes oder eines vom Gesundheitsamt beauftragten Arztes nachgewiesen ist, dass sie über die in § 42 Abs. 1 \
            genannten Tätigkeitsverbote und über die Verpflichtungen nach den Absätzen 2, 4 und 5 belehrt wurden und nach der Belehrung \
            in Textform erklärt haben, dass ihnen keine Tatsachen für ein Tätigkeitsverbot bei ihnen bekannt sind.""";

    private static final String FOOD_HYGIENE = """
            Leicht verderbliche Lebensmittel dürfen nur von Personen hergestellt, behandelt oder in den Verkehr gebracht werden, die auf \
            Grund einer Schulung nach Anhang II Kapitel XII Nummer 1 der Verordnung (EG) Nr. 852/2004 über ihrer jeweiligen Tätigkeit \
            entsprechende Fachkenntnisse auf den in Anlage 1 genannten Sachgebieten verfügen. Die Fachkenntnisse nach Satz 1 sind auf \
            Verlangen der zuständigen Behörde nachzuweisen.""";

    private static final String DATA_PROTECTION = """
            Dem Datenschutzbeauftragten obliegen zumindest folgende Aufgaben: … b) Überwachung der Einhaltung dieser Verordnung … \
            einschließlich der Zuweisung von Zuständigkeiten, der Sensibilisierung und Schulung der an den Verarbeitungsvorgängen \
            beteiligten Mitarbeiter und der diesbezüglichen Überprüfungen;""";

    private static final List<String> KITCHEN = List.of("Küchenpersonal");

    static final List<ReadyMade> ALL = List.of(
            new ReadyMade(
                    "IFSG-34-5A",
                    "Belehrung nach § 34 Abs. 5a IfSG",
                    List.of(),
                    0,
                    24,
                    60,
                    "34 Abs. 5a",
                    List.of(
                            new Wording(LocalDate.of(2001, 1, 1), "§ 35 IfSG", GROUP_CARE.formatted("§ 34")),
                            new Wording(
                                    LocalDate.of(2022, 9, 17),
                                    "§ 34 Abs. 5a IfSG (bis September 2022: § 35)",
                                    GROUP_CARE.formatted("den Absätzen 1 bis 5"))),
                    "Das Protokoll ist drei Jahre aufzubewahren."),
            new ReadyMade(
                    "IFSG-43-4",
                    "Folgebelehrung nach § 43 Abs. 4 IfSG",
                    KITCHEN,
                    30,
                    24,
                    60,
                    "43 Abs. 4",
                    List.of(new Wording(LocalDate.of(2011, 8, 4), "§ 43 Abs. 4 IfSG", FOOD_AGAIN)),
                    "„Nach Aufnahme der Tätigkeit“: Das Gesetz nennt dafür keine Tage; voreingestellt sind 30. Einzelne Behörden"
                            + " verlangen die Belehrung jährlich."),
            new ReadyMade(
                    "IFSG-43-1",
                    "Erstbelehrung des Gesundheitsamtes nach § 43 Abs. 1 IfSG",
                    KITCHEN,
                    0,
                    null,
                    60,
                    null,
                    List.of(new Wording(LocalDate.of(2001, 1, 1), "§ 43 Abs. 1 IfSG", FOOD_FIRST)),
                    "Diese Belehrung kann kein Kurs ersetzen: Erfassen Sie Datum und Scan der Bescheinigung. Sie darf beim ersten"
                            + " Arbeitstag nicht älter als drei Monate sein."),
            new ReadyMade(
                    "LMHV-4",
                    "Lebensmittelhygiene nach § 4 LMHV",
                    KITCHEN,
                    0,
                    12,
                    60,
                    "LMHV",
                    List.of(new Wording(
                            LocalDate.of(2007, 8, 15),
                            "§ 4 LMHV, VO (EG) Nr. 852/2004 Anhang II Kapitel XII Nr. 1",
                            FOOD_HYGIENE)),
                    "Das Gesetz nennt keinen Abstand; jährliche Auffrischungen sind üblich. Die Belehrung nach dem IfSG ersetzt diese"
                            + " Schulung nicht."),
            new ReadyMade(
                    "DSGVO-39",
                    "Datenschutz",
                    List.of(),
                    30,
                    12,
                    60,
                    "DSGVO",
                    List.of(new Wording(LocalDate.of(2018, 5, 25), "Art. 39 Abs. 1 Buchst. b DSGVO", DATA_PROTECTION)),
                    "Das Gesetz nennt weder Frist noch Abstand; voreingestellt sind 30 Tage und ein Jahr."));

    private ReadyMadeRules() {}
}
