package de.kitacampus.portal.slave.imports;

import de.kitacampus.portal.common.table.Headers;
import de.kitacampus.portal.common.table.TextTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a column of a file can mean, and how such columns are headed in German and English. */
public enum ImportField {
    STAFF_NUMBER(
            "Personalnummer",
            "Staff number",
            "personalnr",
            "persnr",
            "pnr",
            "mitarbeiternummer",
            "mitarbeiternr",
            "manr",
            "personnelnumber",
            "employeenumber",
            "employeeid",
            "staffid"),
    FIRST_NAME("Vorname", "First name", "rufname", "vornamen", "givenname", "forename"),
    LAST_NAME("Nachname", "Last name", "name", "familienname", "zuname", "surname", "familyname"),
    EMAIL("E-Mail", "E-mail", "mail", "emailadresse", "mailadresse", "emailaddress", "emaildienstlich"),
    CENTRES(
            "Einrichtung",
            "Centre",
            "einrichtungen",
            "kita",
            "kitas",
            "haus",
            "standort",
            "dienststelle",
            "einrichtungskuerzel",
            "centres",
            "center",
            "site",
            "facility"),
    CENTRE_FROM("Einrichtung von", "Centre from", "einrichtungab", "einrichtungseit"),
    CENTRE_TO("Einrichtung bis", "Centre to", "centreuntil"),
    ROLES(
            "Funktion",
            "Role",
            "funktionen",
            "rolle",
            "rollen",
            "taetigkeit",
            "position",
            "stelle",
            "roles",
            "jobrole",
            "jobtitle",
            "function"),
    ENTRY(
            "Erster Arbeitstag",
            "First day of work",
            "eintritt",
            "eintrittsdatum",
            "beginn",
            "einstellungsdatum",
            "entry",
            "entrydate",
            "startdate",
            "firstday",
            "hiredate"),
    LEAVES(
            "Letzter Arbeitstag",
            "Last day of work",
            "austritt",
            "austrittsdatum",
            "ende",
            "vertragsende",
            "leavingdate",
            "enddate",
            "lastday",
            "exitdate");

    private final String german;
    private final String english;
    private final List<String> keys;

    ImportField(String german, String english, String... others) {
        this.german = german;
        this.english = english;
        keys = Stream.concat(Stream.of(key(german), key(english)), Stream.of(others))
                .toList();
    }

    /** As it is headed in the template. */
    public String header(Locale language) {
        return Locale.ENGLISH.getLanguage().equals(language.getLanguage()) ? english : german;
    }

    /** What a header means, however it is spelled. */
    public static Optional<ImportField> headed(String header) {
        String wanted = key(header);
        return Stream.of(values()).filter(field -> field.keys.contains(wanted)).findFirst();
    }

    /** What the headers of a table say by themselves; no meaning is given twice. */
    public static Map<Integer, ImportField> recognised(TextTable table) {
        Map<Integer, ImportField> columns = new LinkedHashMap<>();
        for (int column = 0; column < table.headers().size(); column++) {
            int place = column;
            headed(table.headers().get(column))
                    .filter(field -> !columns.containsValue(field))
                    .ifPresent(field -> columns.put(place, field));
        }
        return columns;
    }

    private static String key(String header) {
        return Headers.key(header);
    }
}
