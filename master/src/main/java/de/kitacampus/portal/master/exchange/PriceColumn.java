package de.kitacampus.portal.master.exchange;

import de.kitacampus.portal.common.table.ImportColumn;
import java.util.List;

/** The columns of a list of prices. */
enum PriceColumn implements ImportColumn {
    NUMBER("Kursnummer", "Course number", "nummer", "number", "artikelnummer", "kursnr"),
    /** Told only. */
    TITLE("Titel", "Title", "kurstitel"),
    PRICE(
            "Listenpreis (netto)",
            "List price (net)",
            "listenpreis",
            "listprice",
            "preis",
            "preisnetto",
            "price",
            "netto"),
    FROM("Gültig ab", "Valid from", "ab", "from", "gueltigab", "datum");

    static final List<PriceColumn> ALL = List.of(values());

    private final String german;
    private final String english;
    private final List<String> aliases;

    PriceColumn(String german, String english, String... aliases) {
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
}
