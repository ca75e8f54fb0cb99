package de.kitacampus.portal.master.exchange;

import de.kitacampus.portal.common.table.ImportColumn;
import java.util.List;

/** Everything a workbook tells of a course. */
enum CourseColumn implements ImportColumn {
    NUMBER("Kursnummer", "Course number", "nummer", "number", "artikelnummer", "kursnr"),
    TITLE("Titel", "Title", "kurstitel"),
    TEASER("Kurztext", "Teaser"),
    DESCRIPTION("Beschreibung", "Description"),
    CATEGORIES("Kategorien", "Categories", "kategorie", "category"),
    TARGET_GROUPS("Zielgruppen", "Target groups", "zielgruppe", "targetgroup"),
    AUTHORS("Autorinnen und Autoren", "Authors", "autoren", "autor", "author"),
    LEARNING_MINUTES("Lernzeit (Minuten)", "Learning time (minutes)", "lernzeit", "learningtime"),
    PRICE("Listenpreis (netto)", "List price (net)", "listenpreis", "listprice", "preis", "price"),
    VAT("Umsatzsteuer", "VAT", "ust", "mwst"),
    VAT_REASON("Grund der Steuerbefreiung", "Reason of exemption"),
    USAGE_MONTHS("Nutzungszeit (Monate)", "Usage period (months)", "nutzungszeit", "usageperiod"),
    PASS_MARK("Bestehensgrenze (%)", "Pass mark (%)", "passmark"),
    ATTEMPTS("Erlaubte Versuche", "Attempts allowed", "versuche", "attempts"),
    WAIT_HOURS("Wartezeit (Stunden)", "Waiting time (hours)", "wartezeit"),
    INTERVAL("Pflicht: zu wiederholen nach (Monate)", "Mandatory: again after (months)", "wiederholungsintervall"),
    LEGAL_BASIS("Pflicht: Rechtsgrundlage", "Mandatory: legal basis", "rechtsgrundlage", "legalbasis"),
    /** By its name: the picture itself is not in the file (DD224). */
    PICTURE("Bild (nur sein Name, nicht das Bild)", "Picture (its name only, not the picture)", "bild", "picture"),
    PUBLISH_ON("Veröffentlichen am", "Publish on"),
    AS_NEW("Als neu bewerben", "Advertise as new"),
    RETIRE_ON("Zurückziehen am", "Retire on"),
    /** Told only: a course moves through its own page or on its day. */
    STATE("Zustand", "State"),
    /** Told only. */
    CHANGED("Geändert", "Changed"),
    /** Told only. */
    CHANGED_BY("Geändert von", "Changed by");

    static final List<CourseColumn> ALL = List.of(values());

    private final String german;
    private final String english;
    private final List<String> aliases;

    CourseColumn(String german, String english, String... aliases) {
        this.german = german;
        this.english = english;
        this.aliases = List.of(aliases);
    }

    @Override
    public String german() {
        return german;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public List<String> aliases() {
        return aliases;
    }

    boolean isToldOnly() {
        return this == STATE || this == CHANGED || this == CHANGED_BY;
    }
}
